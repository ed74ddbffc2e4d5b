/** The file that configures the review of its folder and those below. */
export const configurationName = '.statewise.yaml';

/** True for the key of a configuration file. */
export function isConfiguration(key: string): boolean {
  return key.endsWith(`/${configurationName}`);
}
