export type { Action, CompletionItem, Hover, InlayHint, OutlineSymbol, Place, Summary } from './types';
export { hover } from './hover';
export { actions } from './actions';
export { completion } from './completion';
export { inlayHints } from './hints';
export { summarise } from './summary';
export { definition, references, renameEdits } from './navigation';
export { documentSymbols } from './symbols';
export { documentLinks, type FileLink } from './links';
