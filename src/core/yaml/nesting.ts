import { Lexer } from 'yaml';

/**
 * True when collections nest deeper than `limit`, told by the tokens the parser itself would see: brackets in quotes,
 * comments, plain and block text are none. Looks no further than the first place that is too deep, so it ends soon on
 * hostile text, and it never recurses.
 */
export function nestsDeeper(text: string, limit: number): boolean {
  const place = new Place();
  let scalar = false;
  for (const token of new Lexer().lex(text)) {
    if (scalar) place.pass(token);
    else place.meet(token);
    scalar = token === SCALAR;
    if (place.depth > limit) return true;
  }
  return false;
}

/** The lexer's mark that the next token is plain or block text, whatever it looks like. */
const SCALAR = '\x1f';
/** Its other marks, which stand for no text. */
const marks = new Set(['\x02', '\x18']);
const indicators = new Set(['-', '?', ':']);

/** Where the reading is: the column, the open brackets, and the columns of the block collections around. */
class Place {
  private column = 0;
  private open = 0;
  private indents: number[] = [];
  /** True where content begins a line or follows a `- ` that does: it may open a block collection. */
  private fresh = true;

  get depth(): number {
    return Math.max(this.open, this.indents.length);
  }

  meet(token: string): void {
    if (token === SCALAR) this.enter();
    else if (marks.has(token)) return;
    else if (token === '---' || token === '...') this.restart(token);
    else if (token === '\n' || token === '\r\n') [this.column, this.fresh] = [0, true];
    else if (indicators.has(token)) this.indicate(token);
    else this.content(token);
  }

  /** Moves over text, which may have several lines. */
  pass(text: string): void {
    const line = text.lastIndexOf('\n');
    this.column = line < 0 ? this.column + text.length : text.length - line - 1;
    if (line >= 0 && this.column === 0) this.fresh = true;
  }

  private content(token: string): void {
    if (!/^[ \t#,\ufeff]/.test(token)) this.enter();
    if (token === '[' || token === '{') this.open++;
    if (token === ']' || token === '}') this.open = Math.max(0, this.open - 1);
    this.pass(token);
  }

  private indicate(token: string): void {
    const leads = this.fresh;
    this.enter();
    this.fresh = leads;
    this.pass(token);
  }

  /** Content here closes what stood at its column or further right. */
  private enter(): void {
    if (this.fresh && this.open === 0) {
      while ((this.indents.at(-1) ?? -1) >= this.column) this.indents.pop();
      this.indents.push(this.column);
    }
    this.fresh = false;
  }

  private restart(token: string): void {
    this.open = 0;
    this.indents = [];
    this.fresh = true;
    this.pass(token);
  }
}
