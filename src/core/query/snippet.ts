import type { Edit } from '../finding';

/** An edit for hosts without snippets: every placeholder becomes its default, the first choice, or nothing. */
export function plainEdit(edit: Edit): Edit {
  return edit.snippet === true ? { span: edit.span, text: plainText(edit.text) } : edit;
}

/** The text a snippet inserts when nobody fills it in. */
export function plainText(snippet: string): string {
  return snippet
    .replace(/\$\{\d+\|((?:\\.|[^,|\\])*)(?:\\.|[^|\\])*\|\}/g, '$1')
    .replace(/\$\{\d+:((?:\\.|[^}\\])*)\}/g, '$1')
    .replace(/\$(?:\d+|\{\d+\})/g, '')
    .replace(/\\([$}\\,|])/g, '$1');
}
