import type { Pin } from '../../model/pin';
import type { ParsedFile } from '../../yaml/parse';
import type { YamlPin } from './conf';
import { extent } from './dialect';
import { gatewayPins } from './yaml-conf';

/** A pin that a gateway's own file states, and the host names it leads to; none where its servers are bare addresses. */
export interface FilePin {
  readonly pin: Pin;
  readonly hosts: readonly string[];
}

/** Pins in files that a gateway reads itself. A block with a single address has nothing to choose from. */
export function gatewayFilePins(files: readonly ParsedFile[]): readonly FilePin[] {
  return files
    .flatMap(({ documents }) => documents.flatMap(({ root }): readonly YamlPin[] => gatewayPins(root)))
    .filter(({ hosts, servers }) => hosts.length > 0 || servers !== 1)
    .map((found) => ({ pin: pinOf(found), hosts: found.hosts }));
}

function pinOf({ dialect, by, to = 'instance', certain, says, block, at, parts }: YamlPin): Pin {
  return {
    dialect,
    to,
    by,
    certain,
    says: `\`${says}\` of ${block}`,
    at: at.value.type === 'scalar' ? at.value.at : at.at,
    removable: parts.flatMap((part) => extent(part) ?? []),
  };
}

/** What a file says of all upstreams in one place is told once. */
export function onePerPlace(pins: readonly Pin[]): readonly Pin[] {
  return [...new Map(pins.map((pin) => [`${pin.at.file} ${pin.at.start}`, pin])).values()];
}
