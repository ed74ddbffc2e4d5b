import type { Command } from '../running';
import { explain } from './explain';
import { exportReport } from './exportReport';
import type { CommandId } from './ids';
import { init } from './init';
import { newFile } from './newFile';
import { openSample } from './openSample';
import { resolveFinding } from './resolveFinding';
import { openDiagram } from './openDiagram';
import { restartServer } from './restartServer';
import { revealComponent } from './revealComponent';
import { reviewFile } from './reviewFile';
import { reviewWorkspace } from './reviewWorkspace';
import { showDiagram } from './showDiagram';
import { showLog } from './showLog';
import { showRule } from './showRule';
import { simulateFailure } from './simulateFailure';
import { switchShow } from './switchShow';

/** What each command does. */
export const commands: Readonly<Record<CommandId, Command>> = {
  'statewise.reviewFile': reviewFile,
  'statewise.reviewWorkspace': reviewWorkspace,
  'statewise.showRule': showRule,
  'statewise.explain': explain,
  'statewise.init': init,
  'statewise.revealComponent': revealComponent,
  'statewise.resolveFinding': resolveFinding,
  'statewise.openSample': openSample,
  'statewise.newFile': newFile,
  'statewise.report': exportReport,
  'statewise.openDiagram': openDiagram,
  'statewise.showDiagram': showDiagram,
  'statewise.simulateFailure': simulateFailure,
  'statewise.switchShow': switchShow,
  'statewise.restartServer': restartServer,
  'statewise.showLog': showLog,
};
