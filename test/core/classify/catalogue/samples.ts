import type { Technology } from '../../../../src/core/knowledge/technology';
import type { Component } from '../../../../src/core/model/system';
import { judged } from '../judge';

/** One instance of an entry and what the entry promises of it. */
export interface Sample {
  readonly technology: Technology;
  readonly image: string;
  /** A setting of `settings.ts`. */
  readonly setting?: string;
  /** Where a volume is mounted, if any. */
  readonly path?: string;
  readonly promise: string;
}

/** Class and, of what is stateful, whether a recreated instance loses it and whether that may be. */
export function said({ verdict }: Component, holds?: string): string {
  if (verdict.class === 'stateless') return 'stateless';
  const item = verdict.state.find((each) => holds === undefined || each.holds === holds);
  return `stateful ${verdict.volatile === true ? 'volatile' : 'lasting'} ${item?.tolerance ?? 'without its item'}`;
}

/** What the entry promises of a stateful instance. */
export function stateful({ lossTolerable }: Technology, lost: boolean): string {
  const tolerance = { no: 'not-tolerable', unknown: 'unknown', yes: 'tolerable' }[lossTolerable];
  return `stateful ${lost ? 'volatile' : 'lasting'} ${tolerance}`;
}

/** Writes a mount of a Compose service from the path. */
type Volume = (path: string) => string;

export const compose: Readonly<Record<'named' | 'readOnly' | 'anonymous', Volume>> = {
  named: (path) => `volumes: [${JSON.stringify(`vol:${path}`)}]`,
  readOnly: (path) => `volumes: [${JSON.stringify(`vol:${path}:ro`)}]`,
  anonymous: (path) => `volumes: [${JSON.stringify(path)}]`,
};

/** Judges all samples as the services of one Compose file and tells those that are not as promised. */
export function wrongInCompose(samples: readonly Sample[], volume: Volume = compose.named): readonly string[] {
  const services = samples.map(({ image, setting, path }, index) => {
    const mount = path === undefined ? [] : [volume(path)];
    const keys = [`image: ${image}`, ...(setting === undefined ? [] : [composeSetting(setting)]), ...mount];
    return `  s${index}: {${keys.join(', ')}}\n`;
  });
  return wrong(samples, judged('compose', `services:\n${services.join('')}volumes: {vol: }\n`));
}

/** The same as Deployments, with the source of a pod's volume. */
export function wrongInKubernetes(samples: readonly Sample[], source: string): readonly string[] {
  const objects = samples.map(({ image, setting, path }, index) => {
    const keys = [`name: main, image: ${image}`, ...(setting === undefined ? [] : [kubernetesSetting(setting)])];
    const mounts = path === undefined ? '' : `, volumeMounts: [{name: v, mountPath: ${JSON.stringify(path)}}]`;
    const volumes = path === undefined ? '' : `, volumes: [{name: v, ${source}}]`;
    const template = `{metadata: {labels: {app: s${index}}}, spec: {containers: [{${keys.join(', ')}${mounts}}]${volumes}}}`;
    return `apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: s${index}}\nspec: {selector: {matchLabels: {app: s${index}}}, template: ${template}}\n---\n`;
  });
  return wrong(samples, judged('kubernetes', objects.join('')));
}

function wrong(samples: readonly Sample[], components: readonly Component[]): readonly string[] {
  const byName = new Map(components.map((component) => [component.name, component]));
  return samples.flatMap(({ technology, image, setting, path, promise }, index) => {
    const component = byName.get(`s${index}`);
    const got = component === undefined ? 'not read' : said(component, technology.keeps?.what);
    if (got === promise) return [];
    const where = [image, setting, path].filter((part) => part !== undefined).join(' ');
    return [`${technology.id} (${where}): ${got}, promised ${promise}`];
  });
}

function composeSetting(setting: string): string {
  const { environment, command } = parts(setting);
  return command === undefined
    ? `environment: {${environment.map(([name, value]) => `${name}: ${JSON.stringify(value)}`).join(', ')}}`
    : `command: ${JSON.stringify(command)}`;
}

function kubernetesSetting(setting: string): string {
  const { environment, command } = parts(setting);
  return command === undefined
    ? `env: [${environment.map(([name, value]) => `{name: ${name}, value: ${JSON.stringify(value)}}`).join(', ')}]`
    : `args: ${JSON.stringify(command)}`;
}

/** `NAME=value NAME=value` is the environment, anything else a command line. */
function parts(setting: string): {
  readonly environment: readonly (readonly [string, string])[];
  readonly command: readonly string[] | undefined;
} {
  if (!/^\w[\w.]*=/.test(setting)) return { environment: [], command: setting.split(' ') };
  const environment = setting.split(/ (?=\w[\w.]*=)/).map((assignment): readonly [string, string] => {
    const at = assignment.indexOf('=');
    return [assignment.slice(0, at), assignment.slice(at + 1)];
  });
  return { environment, command: undefined };
}

/** The setting as the catalogue's patterns see it: one assignment a line, or the command line. */
export function written(setting: string): string {
  const { environment, command } = parts(setting);
  return command?.join(' ') ?? environment.map(([name, value]) => `${name}=${value}`).join('\n');
}
