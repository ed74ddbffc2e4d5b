/** The name, with a number where the text uses it already. */
export function freeName(text: string, name: string): string {
  for (let number = 1; ; number++) {
    const candidate = number === 1 ? name : `${name}-${number}`;
    if (!text.includes(candidate)) return candidate;
  }
}
