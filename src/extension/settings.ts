import * as vscode from 'vscode';
import { defaultSettings, type Settings } from '../server/protocol';

const redHatId = 'redhat.vscode-yaml';

/** The user's settings, and what the Red Hat YAML extension does beside us. */
export function userSettings(): Settings {
  const ours = vscode.workspace.getConfiguration('statewise');
  const redHat = vscode.extensions.getExtension(redHatId) !== undefined;
  return {
    enable: ours.get('enable', defaultSettings.enable),
    scope: ours.get('scope', defaultSettings.scope),
    show: ours.get('show', defaultSettings.show),
    inlayHints: ours.get('inlayHints', defaultSettings.inlayHints),
    codeLens: ours.get('codeLens', defaultSettings.codeLens),
    schemaFindings: ours.get('schemaFindings', defaultSettings.schemaFindings),
    config: copied(ours.get('config', defaultSettings.config)),
    redHat,
    redHatValidates: redHat && vscode.workspace.getConfiguration('yaml').get('validate', true),
  };
}

/** Calls back when one of them may have changed. */
export function onSettingsChange(listener: () => void): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.extensions.onDidChange(listener),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('statewise') || event.affectsConfiguration('yaml.validate')) listener();
    }),
  );
}

/** What a window overrides holds until the user changes that very setting. */
export function stillOverridden(
  { show, scope }: Partial<Settings>,
  before: Settings,
  now: Settings,
): Partial<Settings> {
  return {
    ...(show !== undefined && before.show === now.show && { show }),
    ...(scope !== undefined && before.scope === now.scope && { scope }),
  };
}

/** VS Code hands objects out as proxies, which cannot be sent to a worker. */
function copied(config: Settings['config']): Settings['config'] {
  return JSON.parse(JSON.stringify(config)) as Settings['config'];
}
