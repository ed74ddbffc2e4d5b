/**
 * The languages whose documents may be ours: YAML, and the built-in id of most Compose files. No scheme: untitled
 * documents and virtual workspaces count too.
 */
export const documentSelector = [{ language: 'yaml' }, { language: 'dockercompose' }];
