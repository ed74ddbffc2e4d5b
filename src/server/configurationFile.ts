import type { Range } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Span } from '../core/model/span';
import type { Session } from './session';
import { keyOf } from './uri';

/** The file that configures the review of its folder and those below. */
export const configurationName = '.statewise.yaml';

/** True for the key of a configuration file. */
export function isConfiguration(key: string): boolean {
  return key.endsWith(`/${configurationName}`);
}

/** An open configuration file, and the way from its offsets to the editor. */
export interface OpenConfiguration {
  readonly document: TextDocument;
  range(span: Span): Range;
}

/** The configuration file to help with; undefined for any other, and where the Red Hat extension helps by our schema. */
export function configurationAt({ documents, settings }: Session, uri: string): OpenConfiguration | undefined {
  const document = isConfiguration(keyOf(uri)) ? documents.get(uri) : undefined;
  if (!document || !settings.enable || settings.redHat) return undefined;
  return {
    document,
    range: ({ start, end }) => ({ start: document.positionAt(start), end: document.positionAt(end) }),
  };
}
