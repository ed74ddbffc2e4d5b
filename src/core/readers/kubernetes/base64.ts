const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Decodes base64 of readable text; undefined when it is none (core has no host functions to ask). */
export function decoded(text: string): string | undefined {
  const compact = text.replace(/\s+/g, '').replace(/=+$/, '');
  if (compact.length > 8192 || compact.length % 4 === 1) return undefined;
  let bits = 0;
  let held = 0;
  let out = '';
  for (const letter of compact) {
    const value = ALPHABET.indexOf(letter);
    if (value < 0) return undefined;
    held = (held << 6) | value;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    const code = (held >> bits) & 0xff;
    held &= (1 << bits) - 1;
    // Host names are ASCII; anything else is a key or a certificate.
    if (code > 126 || (code < 32 && code !== 9 && code !== 10 && code !== 13)) return undefined;
    out += String.fromCharCode(code);
  }
  return out;
}
