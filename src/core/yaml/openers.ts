import { Lexer } from 'yaml';

/** Where the innermost bracket stands that is still open at an offset; undefined when none is. */
export function openBracket(text: string, before: number): number | undefined {
  const open: number[] = [];
  for (const { token, at } of tokens(text)) {
    if (at >= before) break;
    if (token === '[' || token === '{') open.push(at);
    else if (token === ']' || token === '}') open.pop();
  }
  return open.at(-1);
}

/** Where the last text in quotes begins before an offset. */
export function lastQuote(text: string, before: number): number | undefined {
  let last: number | undefined;
  for (const { token, at } of tokens(text)) {
    if (at >= before) break;
    if (token.startsWith('"') || token.startsWith("'")) last = at;
  }
  return last;
}

/** Tokens with their places; plain and block text comes as an empty token, so that it is not taken for anything else. */
function* tokens(text: string): Generator<{ token: string; at: number }> {
  let at = 0;
  let scalar = false;
  for (const token of new Lexer().lex(text)) {
    if (token === '\x02' || token === '\x18') continue;
    if (token === '\x1f') scalar = true;
    else {
      yield { token: scalar ? '' : token, at };
      at += token.length;
      scalar = false;
    }
  }
}
