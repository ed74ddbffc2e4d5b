import { cloudReader } from './cloud';
import { composeReader } from './compose';
import { gatewayReader } from './gateway';
import { kubernetesReader } from './kubernetes';
import { nativeReader } from './native';
import type { Reader } from './reader';

/** Every format, in the order they are asked. */
export const readers: readonly Reader[] = [nativeReader, kubernetesReader, composeReader, gatewayReader, cloudReader];

/** The reader of a format. */
export function readerOf(id: string): Reader | undefined {
  return readers.find((reader) => reader.id === id);
}
