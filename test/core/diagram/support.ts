import assert from 'node:assert/strict';
import { toDiagram, type Diagram } from '../../../src/core/diagram';
import { reviewTexts, type Texts } from '../rules/support';

/** The picture of the only system these files make. */
export async function diagramOf(files: Texts): Promise<Diagram> {
  const { systems, errors } = await reviewTexts(files);
  assert.deepEqual(errors, []);
  const [system, ...others] = systems;
  assert.ok(system !== undefined && others.length === 0, `${systems.length} systems`);
  return toDiagram(system);
}

/** A native file; each line is `name: { ... }`. */
export function native(...components: readonly string[]): Texts {
  const lines = components.map((line) => `  ${line}\n`).join('');
  return { 'a.arch.yaml': `architecture: 1\nname: Shop\ncomponents:\n${lines}` };
}

/** Ids of the elements of an SVG that begin with `node:`, `edge:` or `group:`, in order, entities resolved. */
export function idsIn(svg: string): readonly string[] {
  return [...svg.matchAll(/ id="((?:node|edge|group):[^"]*)"/g)].map(([, id = '']) => unescaped(id));
}

/** A text of XML as it reads. */
export function unescaped(text: string): string {
  const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
  return text.replace(/&(?:#(\d+)|(\w+));/g, (all, code: string | undefined, name: string) =>
    code === undefined ? (named[name] ?? all) : String.fromCodePoint(Number(code)),
  );
}
