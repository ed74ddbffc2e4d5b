import { InvalidArgumentError } from 'commander';
import { UsageError } from '../usageError';

/** What the user asks for; names are as typed. */
export type Request =
  | { readonly kind: 'all' }
  | { readonly kind: 'component'; readonly component: string; readonly instances: number | undefined }
  | { readonly kind: 'node'; readonly node: string }
  | { readonly kind: 'zone'; readonly zone: string }
  | { readonly kind: 'partition'; readonly between: readonly [string, string] };

/** The options of the command line that name a failure. */
export interface RequestOptions {
  readonly fail?: string;
  readonly instances?: number;
  readonly node?: string;
  readonly zone?: string;
  readonly partition?: string;
  readonly all?: boolean;
}

/** The one failure that the options name. */
export function requestOf({ fail, instances, node, zone, partition, all }: RequestOptions): Request {
  const given: Request[] = [
    ...(fail === undefined ? [] : [{ kind: 'component' as const, component: fail, instances }]),
    ...(node === undefined ? [] : [{ kind: 'node' as const, node }]),
    ...(zone === undefined ? [] : [{ kind: 'zone' as const, zone }]),
    ...(partition === undefined ? [] : [{ kind: 'partition' as const, between: pair(partition) }]),
    ...(all === true ? [{ kind: 'all' as const }] : []),
  ];
  const [request, ...more] = given;
  if (request === undefined || more.length > 0)
    throw new UsageError('Name one failure: --fail, --node, --zone, --partition or --all.');
  if (instances !== undefined && fail === undefined)
    throw new UsageError(
      '--instances says how many instances of the component of --fail are lost; give --fail as well.',
    );
  return request;
}

/** A number of instances as typed. */
export function parseCount(text: string): number {
  if (!/^[1-9]\d{0,5}$/.test(text)) throw new InvalidArgumentError('It must be a whole number from 1.');
  return Number(text);
}

function pair(text: string): readonly [string, string] {
  const [a = '', b = '', ...more] = text.split(',').map((name) => name.trim());
  if (a === '' || b === '' || more.length > 0) throw new UsageError(`--partition: \`${text}\` is not of the form a,b.`);
  return [a, b];
}
