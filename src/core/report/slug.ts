/** An id as an anchor: letters, digits and `-` stay, everything else is written as its number, so that no two ids meet. */
export function slug(id: string): string {
  return id.replace(/[^A-Za-z0-9-]/gu, (one) => `_${(one.codePointAt(0) ?? 0).toString(36)}_`);
}
