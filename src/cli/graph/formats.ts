import { toDot, toMermaid, withFrame, type Diagram } from '../../core/diagram';
import type { WorkspaceReview } from '../../workspace/workspace';
import type { Io } from '../io';
import { graphJson } from './json';

/** Writes the pictures of some systems as text. */
export type Draw = (diagrams: readonly Diagram[], review: WorkspaceReview, io: Io) => Promise<string> | string;

/** The formats by name. */
export const formats = {
  dot: (diagrams) => diagrams.map(toDot).join('\n'),
  mermaid: (diagrams) => diagrams.map(toMermaid).join('\n'),
  json: (diagrams, review) => graphJson(diagrams, review),
  svg: async (diagrams, _, io) => {
    const pictures = diagrams.map(async (diagram) => `${withFrame(await io.layout(toDot(diagram)), diagram)}\n`);
    return (await Promise.all(pictures)).join('');
  },
} as const satisfies Readonly<Record<string, Draw>>;

/** A format's name. */
export type Format = keyof typeof formats;

const byEnding: Readonly<Record<string, Format>> = {
  '.svg': 'svg',
  '.dot': 'dot',
  '.gv': 'dot',
  '.mmd': 'mermaid',
  '.mermaid': 'mermaid',
  '.json': 'json',
};

/** The format a file's name asks for; DOT where it asks for none. */
export function formatOf(file: string | undefined): Format {
  const ending = /\.\w+$/.exec(file?.toLowerCase() ?? '')?.[0] ?? '';
  return byEnding[ending] ?? 'dot';
}
