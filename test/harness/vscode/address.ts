/** Entries of a workbench address that steer what opens: `[key, value]` pairs, keys may repeat. */
export type Payload = readonly (readonly [key: string, value: string])[];

/** The address of a path on the server's machine, as the workbench names it. */
export function remote(authority: string, path: string): string {
  return `vscode-remote://${authority}${encodeURI(path)}`;
}

/** The web address that opens `workspace`, a folder or a `.code-workspace` file, with `payload`. */
export function workbenchAddress(authority: string, workspace: string, payload: Payload): string {
  const kind = workspace.endsWith('.code-workspace') ? 'workspace' : 'folder';
  const query = new URLSearchParams({ [kind]: workspace, payload: JSON.stringify(payload) });
  return `http://${authority}/?${query.toString()}`;
}
