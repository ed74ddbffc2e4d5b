import { suites } from 'statewise:suites';

/** Loads the chosen suites: by name, by folder, `.` for all that are in no folder. What runs nothing is an error. */
export function loadSuites(chosen: readonly string[]): void {
  const names = Object.keys(suites);
  for (const choice of chosen) {
    const matches = names.filter((name) => name === choice || folderOf(name) === choice);
    if (matches.length === 0) throw new Error(`no suite in test/vscode/suite is called ${choice}`);
    for (const name of matches.sort(hostFirst)) suites[name]?.();
  }
}

function folderOf(name: string): string {
  return name.includes('/') ? name.slice(0, name.lastIndexOf('/')) : '.';
}

function hostFirst(a: string, b: string): number {
  return Number(b === 'host') - Number(a === 'host') || a.localeCompare(b);
}
