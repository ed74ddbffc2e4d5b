import * as vscode from 'vscode';
import type { Running } from '../running';
import { looseTexts, openedFiles, sampleFiles, type SampleText } from '../sample';

/** Copies the sample project into a folder of its own, or opens it as documents where there are no folders; gives the folder. */
export async function openSample(
  { context }: Running,
  ...[given]: readonly unknown[]
): Promise<vscode.Uri | undefined> {
  const files = await Promise.all(sampleFiles.map((path) => readSample(context.extensionUri, path)));
  if (!(given instanceof vscode.Uri) && !hasFolders()) {
    await openLoose(files);
    return undefined;
  }
  const parent = given instanceof vscode.Uri ? given : await chooseFolder();
  if (parent === undefined) return undefined;
  const folder = await freeFolder(parent);
  for (const { path, text } of files) {
    await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder, path), new TextEncoder().encode(text));
  }
  for (const path of openedFiles) {
    await vscode.window.showTextDocument(vscode.Uri.joinPath(folder, path), { preview: false });
  }
  return folder;
}

async function readSample(extension: vscode.Uri, path: string): Promise<SampleText> {
  const shipped = vscode.Uri.joinPath(extension, 'docs', 'shop', path);
  return { path, text: new TextDecoder().decode(await vscode.workspace.fs.readFile(shipped)) };
}

/** A browser alone has no disk, and the folders of a virtual workspace are somebody else's. */
function hasFolders(): boolean {
  if (vscode.env.uiKind === vscode.UIKind.Web && vscode.env.remoteName === undefined) return false;
  const schemes = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri.scheme);
  return schemes.length === 0 || schemes.some((scheme) => scheme === 'file' || scheme === 'vscode-remote');
}

async function openLoose(files: readonly SampleText[]): Promise<void> {
  for (const { language, text } of looseTexts(files)) {
    const document = await vscode.workspace.openTextDocument({ language, content: text });
    await vscode.window.showTextDocument(document, { preview: false });
  }
}

async function chooseFolder(): Promise<vscode.Uri | undefined> {
  const chosen = await vscode.window.showOpenDialog({
    canSelectFiles: false,
    canSelectFolders: true,
    openLabel: 'Copy Sample Here',
    title: 'Folder for the Sample Project',
  });
  return chosen?.[0];
}

/** A folder that is not there yet: nothing is ever overwritten. */
async function freeFolder(parent: vscode.Uri): Promise<vscode.Uri> {
  for (let number = 1; ; number++) {
    const folder = vscode.Uri.joinPath(parent, number === 1 ? 'statewise-shop' : `statewise-shop-${number}`);
    if (!(await exists(folder))) return folder;
  }
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}
