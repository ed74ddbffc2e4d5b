import type { Command } from '../running';
import { explain } from './explain';
import { exportReport } from './exportReport';
import type { CommandId } from './ids';
import { init } from './init';
import { newFile } from './newFile';
import { openSample } from './openSample';
import { resolveFinding } from './resolveFinding';
import { restartServer } from './restartServer';
import { revealComponent } from './revealComponent';
import { reviewFile } from './reviewFile';
import { reviewWorkspace } from './reviewWorkspace';
import { showLog } from './showLog';
import { showRule } from './showRule';
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
  'statewise.switchShow': switchShow,
  'statewise.restartServer': restartServer,
  'statewise.showLog': showLog,
};
