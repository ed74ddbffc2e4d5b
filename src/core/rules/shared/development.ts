import type { System } from '../../model/system';

/** True when the files say that they serve development, tests or as an example: what is lost or stops there is made again. */
export function servesDevelopment({ purpose }: System): boolean {
  return purpose !== undefined;
}
