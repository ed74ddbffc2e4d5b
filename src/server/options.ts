import type { InitializationOptions } from './protocol';
import { isRecord, readSettings } from './settings';

/** The parts of `initializationOptions` we know, from a client that may have sent anything. */
export function initializationOptions(sent: unknown): InitializationOptions {
  if (!isRecord(sent)) return {};
  return {
    filePort: sent['filePort'] === true,
    ruleDocuments: sent['ruleDocuments'] === true,
    commands: sent['commands'] === true,
    settings: readSettings(sent['settings']),
    ...(typeof sent['today'] === 'string' && { today: sent['today'] }),
  };
}
