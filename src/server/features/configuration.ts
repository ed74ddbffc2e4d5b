import { DiagnosticSeverity, type Diagnostic } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { parseFile } from '../../core/yaml/parse';
import { readConfig } from '../../core/config/read';
import { source } from '../convert';

/** What is wrong with a configuration file: it silences or changes findings, so a mistake in it must not be silent. */
export function configurationDiagnostics(document: TextDocument): Diagnostic[] {
  const parsed = parseFile(document.uri, document.getText());
  const problems = parsed.problems.length > 0 ? parsed.problems : readConfig(parsed).problems;
  return problems.map(({ message, at }) => ({
    range: { start: document.positionAt(at.start), end: document.positionAt(at.end) },
    severity: DiagnosticSeverity.Error,
    source,
    message,
  }));
}
