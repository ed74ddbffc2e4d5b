import { readdirSync, readFileSync } from 'node:fs';

/** What packages without a licence file of their own are under, and what else they hold in object code. */
const more = { '@viz-js/viz': graphviz };

/** The licence texts of every package that ended up in a bundle; `inputs` are the paths of what was bundled. */
export function notices(inputs) {
  const packages = new Set(
    inputs.flatMap((input) => /(?:^|\/)node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1] ?? []),
  );
  const texts = [...packages].sort().map((name) => {
    const folder = `node_modules/${name}`;
    const { version, license } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
    return `${name} ${version} (${license})\n\n${licenceIn(folder) ?? more[name]?.(folder) ?? ''}\n`;
  });
  return `Statewise contains the following packages.\n\n${texts.join(`\n${'-'.repeat(80)}\n\n`)}`;
}

function licenceIn(folder) {
  const file = readdirSync(folder).find((entry) => /^licen[cs]e(\.|$)/i.test(entry));
  return file === undefined ? undefined : readFileSync(`${folder}/${file}`, 'utf8').trim();
}

/** Viz.js is Graphviz and Expat in object code; the package says what it was built from. */
function graphviz(folder) {
  const { predicate } = JSON.parse(readFileSync(`${folder}/lib/provenance.json`, 'utf8'));
  const sources = predicate.buildDefinition.resolvedDependencies.map(({ uri }) => uri);
  const source = (name) => sources.find((uri) => uri.includes(`/${name}-`)) ?? `the home page of ${name}`;
  return `Copyright (c) Michael Daines

${MIT}

It contains in object code:

Graphviz, https://www.graphviz.org
Available under the terms of the Eclipse Public License 1.0, https://www.eclipse.org/legal/epl-v10.html, without warranty of
any kind on behalf of its contributors. Its source code is available at ${source('graphviz')}

Expat, https://libexpat.github.io, source code at ${source('expat')}
Copyright (c) 1998-2000 Thai Open Source Software Center Ltd and Clark Cooper
Copyright (c) 2001-2026 Expat maintainers

${MIT}`;
}

const MIT = `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;
