import assert from 'node:assert/strict';
import { technologies } from '../../../../src/core/knowledge/catalogue';
import type { OperatedResource, Technology } from '../../../../src/core/knowledge/technology';
import { judged } from '../judge';
import { said, stateful } from './samples';

interface Sample {
  readonly technology: Technology;
  readonly resource: OperatedResource;
  readonly body: object;
  readonly lost: boolean;
}

/** Each resource without any setting, and with each of those its storage depends on. */
const samples = technologies.flatMap((technology) =>
  (technology.resources ?? []).flatMap((resource): readonly Sample[] => {
    const conditions = (resource.ephemeral ?? []).map((condition) => {
      const [path = '', value = ''] = condition.split('=');
      return { path: path.split('.'), value };
    });
    const absent = conditions.filter(({ value }) => value === '');
    const inMemory = technology.keeps?.where === 'memory' && resource.storage === undefined;
    const plain = { technology, resource, body: { spec: {} }, lost: inMemory || absent.length > 0 };
    const set = conditions.map(({ path, value }) => ({
      technology,
      resource,
      body: nested(path, value),
      lost: value !== '' || absent.some((other) => other.path.join('.') !== path.join('.')),
    }));
    return [plain, ...set];
  }),
);

/** Keys inside each other, a value at the bottom; `[]` after a key makes a list. */
function nested([key = '', ...rest]: readonly string[], value: string): Readonly<Record<string, unknown>> {
  const inner = rest.length === 0 ? (value === '' || value === '*' ? { size: '1Gi' } : value) : nested(rest, value);
  return key.endsWith('[]') ? { [key.slice(0, -2)]: [inner] } : { [key]: inner };
}

describe('Every operator’s resource of the catalogue', () => {
  it('keeps its state on the operator’s storage unless its own setting says otherwise', () => {
    const text = samples.map(({ resource, body }, index) => {
      const head = { apiVersion: `${resource.group}/v1`, kind: resource.kind, metadata: { name: `s${index}` } };
      return `${JSON.stringify({ ...head, ...body })}\n---\n`;
    });
    const byName = new Map(judged('kubernetes', text.join('')).map((component) => [component.name, component]));
    const wrong = samples.flatMap(({ technology, resource, lost }, index) => {
      const component = byName.get(`s${index}`);
      const got = component === undefined ? 'not read' : said(component, technology.keeps?.what);
      const promise = technology.class === 'stateful' ? stateful(technology, lost) : 'stateless';
      return got === promise ? [] : [`${resource.group}/${resource.kind} ${index}: ${got}, promised ${promise}`];
    });
    assert.deepEqual(wrong, []);
  });
});
