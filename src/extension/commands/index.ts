import type { Command } from '../running';
import { explain } from './explain';
import type { CommandId } from './ids';
import { restartServer } from './restartServer';
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
  'statewise.switchShow': switchShow,
  'statewise.restartServer': restartServer,
  'statewise.showLog': showLog,
};
