import type { ClientCapabilities } from 'vscode-languageserver';
import type { InitializationOptions } from './protocol';

/** What the client can do with our answers. */
export interface ClientSupport {
  readonly filePort: boolean;
  /** It opens `statewise-rule:` documents. */
  readonly ruleDocuments: boolean;
  /** Hovers may link to commands. */
  readonly commands: boolean;
  readonly pullDiagnostics: boolean;
  /** The pull capability can be registered, and exchanged, after the start. */
  readonly registerDiagnostics: boolean;
  readonly refreshDiagnostics: boolean;
  readonly refreshHints: boolean;
  /** It asks for a hint's tooltip when it shows it. */
  readonly resolveHints: boolean;
  readonly relatedInformation: boolean;
  readonly codeDescription: boolean;
  readonly unnecessaryTag: boolean;
  readonly documentChanges: boolean;
  readonly snippetEdits: boolean;
  readonly createFiles: boolean;
  readonly refreshLenses: boolean;
  readonly nestedSymbols: boolean;
  readonly watchFiles: boolean;
  readonly folderChanges: boolean;
  /** It understands our own notifications and requests. */
  readonly statusMessages: boolean;
}

/** Reads the client's capabilities; pull and push diagnostics announce their details in different places. */
export function clientSupport(capabilities: ClientCapabilities, options: InitializationOptions): ClientSupport {
  const text = capabilities.textDocument;
  const workspace = capabilities.workspace;
  const details = { ...text?.publishDiagnostics, ...text?.diagnostic };
  return {
    filePort: options.filePort === true,
    ruleDocuments: options.ruleDocuments === true,
    commands: options.commands === true,
    pullDiagnostics: text?.diagnostic !== undefined,
    registerDiagnostics: text?.diagnostic?.dynamicRegistration === true,
    refreshDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    refreshHints: workspace?.inlayHint?.refreshSupport === true,
    resolveHints: text?.inlayHint?.resolveSupport?.properties.includes('tooltip') === true,
    relatedInformation: details.relatedInformation === true,
    codeDescription: details.codeDescriptionSupport === true,
    unnecessaryTag: details.tagSupport?.valueSet.includes(1) === true,
    documentChanges: workspace?.workspaceEdit?.documentChanges === true,
    createFiles: workspace?.workspaceEdit?.resourceOperations?.includes('create') === true,
    refreshLenses: workspace?.codeLens?.refreshSupport === true,
    snippetEdits: workspace?.workspaceEdit?.snippetEditSupport === true,
    nestedSymbols: text?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    watchFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    folderChanges: workspace?.workspaceFolders === true,
    statusMessages: options.filePort === true,
  };
}
