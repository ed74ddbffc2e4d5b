import { tools } from '../../../src/core/answers';

/** The text of `package.json` with the language-model tools as the product answers them. */
export function freshManifest(text: string): string {
  const manifest: { contributes: { languageModelTools: unknown } } = JSON.parse(text);
  manifest.contributes.languageModelTools = tools.map(({ name, description, input }) => ({
    name: `statewise_${name}`,
    toolReferenceName: name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase()),
    displayName: `%tool.${name}%`,
    userDescription: `%tool.${name}.description%`,
    modelDescription: description,
    icon: '$(type-hierarchy)',
    canBeReferencedInPrompt: true,
    when: 'workspaceFolderCount > 0',
    inputSchema: input,
  }));
  return `${JSON.stringify(manifest, undefined, 2)}\n`;
}
