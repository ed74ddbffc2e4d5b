/** The commands' ids, for the entry, which registers them before their code is loaded. */
export const commandIds = [
  'statewise.reviewFile',
  'statewise.reviewWorkspace',
  'statewise.showRule',
  'statewise.explain',
  'statewise.init',
  'statewise.revealComponent',
  'statewise.resolveFinding',
  'statewise.openSample',
  'statewise.newFile',
  'statewise.report',
  'statewise.openDiagram',
  'statewise.showDiagram',
  'statewise.simulateFailure',
  'statewise.switchShow',
  'statewise.restartServer',
  'statewise.showLog',
] as const;

/** The id of a command. */
export type CommandId = (typeof commandIds)[number];
