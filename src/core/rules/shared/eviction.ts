import { configurationOf, firstMatch, matches } from '../../classify/configuration';
import type { Container } from '../../model/component';
import type { Span } from '../../model/span';
import type { Component } from '../../model/system';
import type { Text } from '../../model/text';
import type { Located } from '../../yaml/located';

/** A setting that lets a store drop what it keeps when its memory is full, as written. */
export type EvictionSetting = Text;

/** True for caches that drop entries unless told otherwise, such as Memcached. */
export function dropsByNature({ technology, containers }: Component): boolean {
  const eviction = technology?.eviction;
  return eviction?.byDefault === true && !matches(eviction.unless, configurationOf(containers));
}

/** The setting that switches eviction on: in the command, the environment, a configuration file or an operator's field. */
export function evictionSetting(component: Component): EvictionSetting | undefined {
  const patterns = component.technology?.eviction?.when;
  if (patterns === undefined) return undefined;
  const mains = component.containers.filter(({ role }) => role === 'main');
  return (
    first(mains, (container) => inCommand(container, patterns)) ??
    first(mains, (container) =>
      first(container.environment, ({ name, value, at }) => inText(`${name}=${value ?? ''}`, at, patterns)),
    ) ??
    first(component.configFiles ?? [], ({ text, at }) => inText(text, at, patterns)) ??
    (component.operated ? first(scalarsBelow(component.body), ({ text, at }) => inText(text, at, patterns)) : undefined)
  );
}

function first<Item, Found>(items: Iterable<Item>, look: (item: Item) => Found | undefined): Found | undefined {
  for (const item of items) {
    const found = look(item);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The word of the command at which the setting ends: `--maxmemory-policy allkeys-lru` are two words. */
function inCommand({ command }: Container, patterns: readonly string[]): EvictionSetting | undefined {
  const found = firstMatch(patterns, command.map(({ text }) => text).join(' '));
  if (found === undefined) return undefined;
  let end = -1;
  for (const { text, at } of command) {
    end += text.length + 1;
    if (end >= found.index + found.text.length) return { text: plain(found.text), at };
  }
  return undefined;
}

/** In a text whose lines may be commented out. */
function inText(text: string, at: Span, patterns: readonly string[]): EvictionSetting | undefined {
  const found = firstMatch(patterns, text.replace(/^[ \t]*#[^\n]*/gm, ''));
  return found === undefined ? undefined : { text: plain(found.text), at };
}

function plain(text: string): string {
  return text.replace(/["']/g, '').replace(/\s+/g, ' ').trim();
}

/** Every scalar below a node with the key in front of it, `key=value`. */
function* scalarsBelow(root: Located): Generator<Text> {
  const seen = new Set<Located>();
  const open: { readonly key: string; readonly node: Located }[] = [{ key: '', node: root }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { key, node } = next;
    if (node.type === 'scalar') yield { text: `${key}=${node.text}`, at: node.at };
    else if (!seen.has(node)) {
      // Shared subtrees are visited once, so an alias bomb costs no more than its text.
      seen.add(node);
      if (node.type === 'seq') open.push(...node.items.map((item) => ({ key, node: item })));
      else for (const each of node.entries.values()) open.push({ key: each.key, node: each.value });
    }
  }
}
