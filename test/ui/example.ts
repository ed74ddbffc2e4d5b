/** A picture that README shows, of a window just as high as what is to be seen needs. */
export interface Picture {
  readonly name: string;
  readonly height: number;
  /** Set for a picture of the walkthrough: the part of the window it shows, in CSS pixels from the top left. */
  readonly part?: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

/** What a user sees and does in one of the bundled examples. */
export interface Example {
  /** A folder of the repository, opened as a copy, and a file in it. */
  readonly folder: string;
  readonly file: string;
  /** What the text shows besides what is written: the class of a component. */
  readonly hint?: { readonly at: string; readonly shows: RegExp };
  /** Text to point at, and what the hover must say. */
  readonly hovers: readonly {
    readonly at: string;
    readonly says: RegExp;
    readonly picture?: Picture;
    readonly small?: Picture;
  }[];
  /** What the Problems panel must list; the text beside it in the picture. */
  readonly problem: {
    readonly lists: RegExp;
    readonly at: string;
    readonly picture?: Picture;
    readonly small?: Picture;
  };
  /** What the language status item says and, if it counts notes, what is listed once they are asked for. */
  readonly status: { readonly says: RegExp; readonly notes?: RegExp };
  /** Text with a finding, the title of its fix, and what the file contains afterwards. */
  readonly fix: { readonly at: string; readonly title: string; readonly gives: RegExp; readonly picture?: Picture };
}
