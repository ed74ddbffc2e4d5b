/** Colours that read on white; the page in the editor sets its own by class. */
export const palette = {
  text: '#1f2933',
  caption: '#52606d',
  alarm: '#b42318',
  finding: '#8a4b08',
  edge: '#66788a',
  faint: '#9aa5b1',
  frame: '#cbd2d9',
  stateful: { line: '#a8660f', fill: '#fdf3e1' },
  stateless: { line: '#5b7ea3', fill: '#f4f8fc' },
} as const;

/** Class of a text by its colour: what a style sheet turns to. */
export const textClasses: ReadonlyMap<string, string> = new Map([
  [palette.caption, 'caption'],
  [palette.alarm, 'alarm'],
  [palette.finding, 'findings'],
  [palette.text, 'name'],
]);
