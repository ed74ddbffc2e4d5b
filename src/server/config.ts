import { defaultConfig, type Config } from '../core/config';
import { parseFile } from '../core/yaml/parse';
import { readConfig } from '../core/config/read';
import type { Settings } from './protocol';

/** The configuration in the setting `statewise.config`: JSON is YAML, so it is read like the file it stands for. */
export function readSentConfig(sent: Settings['config']): Config {
  if (Object.keys(sent).length === 0) return defaultConfig;
  return readConfig(parseFile('statewise.config', JSON.stringify(sent))).config;
}
