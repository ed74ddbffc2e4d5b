/** A VS Code the suites run in, and the npm package that carries it. */
export interface Edition {
  readonly vscode: string;
  readonly codeServer: string;
  /** The Node its server runs with: the current one if its major version fits, else one from npm. */
  readonly node: { readonly major: number; readonly exact: string };
  /** The ripgrep that the package would otherwise download after its installation. */
  readonly ripgrep?: string;
}

export type EditionName = 'oldest' | 'newest';

/** The oldest VS Code that `engines.vscode` allows, and the newest one that npm carries. */
export const editions: Readonly<Record<EditionName, Edition>> = {
  oldest: {
    vscode: '1.99.3',
    codeServer: '4.99.4',
    node: { major: 20, exact: '20.20.2' },
    ripgrep: '1.18.0',
  },
  newest: {
    vscode: '1.139.1',
    codeServer: '4.139.1',
    node: { major: 24, exact: '24.21.0' },
  },
};

/** The typefaces of the pictures: the editor's, the workbench's, and one that has every arrow and check mark. */
export const fontPackages: Readonly<Record<string, string>> = {
  '@expo-google-fonts/jetbrains-mono': '0.4.1',
  '@expo-google-fonts/inter': '0.4.2',
  'dejavu-fonts-ttf': '2.37.3',
};
