/**
 * A design review as a document, before any markup: what it says, not how it looks. Texts are plain sentences in which
 * names stand between backticks; renderers escape everything else.
 */
export interface Report {
  readonly title: string;
  /** A line below the title: what was reviewed and when. */
  readonly subtitle: string;
  /** Its sections; with several systems each chapter is one of them. */
  readonly sections: readonly Section[];
}

/** A heading with what stands below it. */
export interface Section {
  /** Unique within the report, of letters, digits and `-`: what cells may lead to. */
  readonly anchor: string;
  readonly title: string;
  /** True for a system's chapter, which starts a page. */
  readonly chapter?: boolean;
  readonly blocks: readonly Block[];
  readonly sections: readonly Section[];
}

/** One piece of a section. */
export type Block =
  | { readonly kind: 'paragraph'; readonly text: string }
  /** Why the section is there: a statement of the notes, paraphrased, with its id. */
  | { readonly kind: 'motto'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[]; readonly numbered?: boolean }
  | { readonly kind: 'table'; readonly table: Table }
  /** Somebody's own words, and whose they are. */
  | { readonly kind: 'quote'; readonly text: string; readonly by: string }
  | { readonly kind: 'numbers'; readonly numbers: readonly Figure[] }
  | { readonly kind: 'picture'; readonly picture: Picture };

/** One number that says something by itself. */
export interface Figure {
  readonly value: string;
  /** What it counts: "components". */
  readonly label: string;
}

/** A table whose first column names its rows. */
export interface Table {
  /** What it shows, for somebody who hears it. */
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
}

/** A column; numbers stand right. */
export interface Column {
  readonly title: string;
  readonly numeric?: boolean;
}

/** A cell's text, or with the section it leads to and what it stands for. */
export type Cell = string | { readonly text: string; readonly to?: string; readonly tone?: Tone };

/** What a word in a cell stands for, so that it can be told apart at a glance. */
export type Tone = 'stateful' | 'stateless' | 'hybrid' | 'error' | 'warning' | 'information' | 'hint';

/** The picture of a system. */
export interface Picture {
  /** One sentence that says what is to be seen, colours included. */
  readonly caption: string;
  /** As a Mermaid flow chart, for Markdown; undefined where it would be too large to read. */
  readonly mermaid: string | undefined;
  /** Laid out as SVG, where the caller has it. */
  readonly svg: string | undefined;
}
