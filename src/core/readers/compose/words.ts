import type { Text } from '../../model/text';
import { get, itemsAt, type Located, type LocatedMap } from '../../yaml/located';
import { expand } from './interpolate';

/** The words of `entrypoint` and `command`; a string is split as a shell would, roughly, at white space outside quotes. */
export function readCommand(service: LocatedMap, variables: ReadonlyMap<string, string>): readonly Text[] {
  return ['entrypoint', 'command'].flatMap((key) => {
    const node = get(service, key);
    if (node === undefined) return [];
    const items: readonly Located[] = node.type === 'seq' ? itemsAt(service, key) : [node];
    return items.flatMap((item) => {
      if (item.type !== 'scalar' || item.value === null) return [];
      const text = expand(item.text, variables).text;
      return node.type === 'seq' && !/\s/.test(text)
        ? [{ text, at: item.at }]
        : splitWords(text).map((word) => ({ text: word, at: item.at }));
    });
  });
}

/** Splits a command line at white space; quotes group words and are removed, a backslash keeps the next character. */
export function splitWords(line: string): readonly string[] {
  return [...line.matchAll(/"((?:[^"\\]|\\.)*)"|'([^']*)'|[^\s"']+(?:"(?:[^"\\]|\\.)*"|'[^']*'|[^\s"'])*/gs)].map(
    (match) => match[1]?.replace(/\\(["\\$`])/g, '$1') ?? match[2] ?? match[0],
  );
}
