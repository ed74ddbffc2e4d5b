import * as vscode from 'vscode';

const folder = '/workspace';
const compose = `services:
  shop:
    image: example.org/shop:1.4
    ports:
      - "8080:80"
    depends_on:
      - orders
  orders:
    image: mongo:8
`;

/** Files in memory: one folder that holds a Compose file. */
class MemoryFiles implements vscode.FileSystemProvider {
  private readonly files = new Map<string, Uint8Array>([[`${folder}/compose.yaml`, new TextEncoder().encode(compose)]]);
  private readonly changes = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.changes.event;

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
  }

  stat(uri: vscode.Uri): vscode.FileStat {
    const isFolder = uri.path === '/' || uri.path === folder;
    return {
      type: isFolder ? vscode.FileType.Directory : vscode.FileType.File,
      size: isFolder ? 0 : this.readFile(uri).length,
      ctime: 0,
      mtime: 0,
    };
  }

  readDirectory({ path }: vscode.Uri): [string, vscode.FileType][] {
    if (path === '/') return [[folder.slice(1), vscode.FileType.Directory]];
    return [...this.files.keys()].map((file) => [file.slice(folder.length + 1), vscode.FileType.File]);
  }

  readFile(uri: vscode.Uri): Uint8Array {
    const content = this.files.get(uri.path);
    if (!content) throw vscode.FileSystemError.FileNotFound(uri);
    return content;
  }

  writeFile(uri: vscode.Uri, content: Uint8Array): void {
    this.files.set(uri.path, content);
    this.changes.fire([{ type: vscode.FileChangeType.Changed, uri }]);
  }

  createDirectory = refuse;
  delete = refuse;
  rename = refuse;
}

function refuse(): never {
  throw vscode.FileSystemError.NoPermissions();
}

/** Makes `memory:/workspace` exist. */
export function activate({ subscriptions }: vscode.ExtensionContext): void {
  subscriptions.push(
    vscode.workspace.registerFileSystemProvider('memory', new MemoryFiles(), { isCaseSensitive: true }),
  );
}
