import type { Statement } from '../../core/knowledge/statements';
import type { Package } from '../package';
import { carriers, carrierTitles, type Carrier } from './carriers';

/** A statement of the notes and everything that carries it. */
export function explainStatement({ id, says, topic, side }: Statement, installed: Package): string {
  const about = [topic, side].filter((word) => word !== '').join(', ');
  const carrying = carriers(installed.snippets()).filter(({ notes }) => notes.includes(id));
  const lines = Object.entries(carrierTitles).flatMap(([kind, title]) =>
    line(
      title,
      carrying.filter((one) => one.kind === kind),
    ),
  );
  return [`# ${id}\n`, `${says}\n`, `About: ${about}`, ...lines, ''].join('\n');
}

function line(title: string, carrying: readonly Carrier[]): readonly string[] {
  return carrying.length === 0 ? [] : [`${title}: ${carrying.map(({ id }) => id).join(', ')}`];
}
