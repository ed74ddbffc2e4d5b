import type { Settings } from './server';

/** A workbench without what distracts from the editor, in the typefaces of `fonts.ts`. */
export const pictureSettings: Settings = {
  'breadcrumbs.enabled': false,
  'chat.commandCenter.enabled': false,
  'chat.disableAIFeatures': true,
  'editor.codeActionWidget.showHeaders': false,
  'editor.fontFamily': 'JetBrains Mono, DejaVu Sans Mono, monospace',
  'editor.fontSize': 13,
  'editor.hover.delay': 150,
  'editor.lineHeight': 20,
  'editor.minimap.enabled': false,
  'editor.renderLineHighlight': 'none',
  'editor.scrollBeyondLastLine': false,
  'editor.scrollbar.horizontal': 'hidden',
  'editor.scrollbar.vertical': 'hidden',
  'editor.stickyScroll.enabled': false,
  'extensions.ignoreRecommendations': true,
  'git.enabled': false,
  'git.openRepositoryInParentFolders': 'never',
  'remote.autoForwardPorts': false,
  'window.commandCenter': false,
  'workbench.activityBar.location': 'hidden',
  'workbench.layoutControl.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
};
