import { defaultConfig, type Config } from '../core/config';
import { parseFile } from '../core/yaml/parse';
import { readConfig } from '../core/config/read';
import type { Settings } from './protocol';

/** The configuration in the setting `statewise.config`: JSON is YAML, so it is read like the file it stands for. */
export function readSentConfig(sent: Settings['config']): SentConfig {
  if (Object.keys(sent).length === 0) return { config: defaultConfig, problems: [] };
  const { config, problems } = readConfig(parseFile('statewise.config', JSON.stringify(sent)));
  return { config, problems: problems.map(({ message }) => message) };
}

/** What the setting says, and one sentence for each thing in it that takes no effect. */
export interface SentConfig {
  readonly config: Config;
  readonly problems: readonly string[];
}
