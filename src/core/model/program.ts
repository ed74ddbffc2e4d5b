import { get, textAt, type Located } from '../yaml/located';
import type { ComponentFacts } from './component';

/** The image a component runs or, where it is built, what it is built from; undefined where neither is written. */
export function programOf({ containers, body }: Pick<ComponentFacts, 'containers' | 'body'>): string | undefined {
  const main = containers.find(({ role }) => role === 'main');
  if (main === undefined) return undefined;
  return main.built ? buildOf(get(body, 'build')) : main.image?.text;
}

function buildOf(build: Located | undefined): string {
  if (build?.type === 'scalar') return `build ${build.text}`;
  return ['build', ...['context', 'dockerfile', 'target'].map((key) => textAt(build, key) ?? '')].join(' ');
}
