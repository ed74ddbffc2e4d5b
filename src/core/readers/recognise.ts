import type { FormatId } from '../model/component';

/**
 * The cheap test: decides from path and raw text, without parsing, whether a YAML file may be ours. Also loaded by the
 * extension's tiny entry, so this file imports nothing at run time.
 * @returns the format it may be, `template` for Helm and other Go-templated files, undefined for foreign YAML
 */
export function recognise(path: string, text: string): FormatId | 'template' | undefined {
  const format = suspect(path, text);
  if (format !== undefined && format !== 'native' && looksTemplated(path, text)) return 'template';
  return format;
}

function suspect(path: string, text: string): FormatId | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
  if (/\.arch\.ya?ml$/.test(name)) return 'native';
  if (/^kustomization(?:\.ya?ml)?$/.test(name)) return 'kubernetes';
  if (isBeanstalkName(path)) return isCloud(text) ? 'cloud' : undefined;
  if (!/\.ya?ml$/.test(name) && name !== '' && name.includes('.')) return undefined;
  if (/^\uFEFF?architecture:[ \t]*["']?1\b/m.test(text)) return 'native';
  // Only blanks, never line breaks, between the start of a line and its key: the search stays linear in empty lines.
  if (isKubeProxy(text)) return 'gateway';
  if (/^\uFEFF?(?:- )?[ \t]*["']?apiVersion["']?:/m.test(text) && /^\uFEFF?(?:- )?[ \t]*["']?kind["']?:/m.test(text))
    return 'kubernetes';
  if (/^\uFEFF?["']?services["']?[ \t]*:/m.test(text) && (isComposeName(name) || !foreignServices(text)))
    return 'compose';
  return isGateway(text) ? 'gateway' : isCloud(text) ? 'cloud' : undefined;
}

/** Files of Kong, APISIX and Traefik count where they may pin clients; everything else in them is not ours to read. */
function isGateway(text: string): boolean {
  const top = (key: string): boolean => new RegExp(`^\\uFEFF?["']?(?:${key})["']?[ \\t]*:`, 'm').test(text);
  if (/\bhash_on\b|sticky-sessions/.test(text) && top('_format_version')) return true;
  if (/\bchash\b/.test(text) && /\bnodes\b/.test(text) && top('upstreams|(?:stream_)?routes|services')) return true;
  return /\bsticky\b|\bhrw\b/i.test(text) && /\b(?:loadBalancer|weighted)\b/.test(text) && top('http');
}

/** kube-proxy's own configuration where it chooses a scheduler; objects of a cluster have metadata. */
function isKubeProxy(text: string): boolean {
  return (
    /^kind:[ \t]*["']?KubeProxyConfiguration\b/m.test(text) &&
    /\bscheduler\b/.test(text) &&
    !/^metadata[ \t]*:/m.test(text)
  );
}

/** Words about affinity in clouds' deployment files, each with a key that such files have. */
const cloudFiles: readonly { readonly word: RegExp; readonly key: RegExp }[] = [
  // CloudFormation, SAM and Serverless; Elastic Beanstalk; Copilot.
  { word: /stickiness/i, key: /^\uFEFF?[ \t-]*["']?Resources["']?[ \t]*:/m },
  { word: /stickiness/i, key: /^\uFEFF?["']?(?:option_settings|OptionSettings)["']?[ \t]*:/m },
  { word: /\bstickiness\b/, key: /^\uFEFF?type[ \t]*:[ \t]*["']?(?:Load Balanced Web|Backend) Service/m },
  // App Engine.
  { word: /\bsession_affinity\b/, key: /^\uFEFF?env[ \t]*:[ \t]*["']?flex/m },
  // ARM, Pulumi, Deployment Manager and Heat.
  {
    word: /\b(?:sessionAffinity(?:(?:Enabled)?State)?|clientAffinityEnabled|cookieBasedAffinity|stickySessions|session_persistence|SOURCE_IP)\b/,
    key: /^\uFEFF?["']?(?:resources|properties)["']?[ \t]*:/m,
  },
];

/** Deployment files of clouds count where they may pin clients; everything else in them is not ours to read. */
function isCloud(text: string): boolean {
  return cloudFiles.some(({ word, key }) => word.test(text) && key.test(text));
}

/** Files of Elastic Beanstalk, which are YAML under another name: `.ebextensions/sticky.config`. */
export function isBeanstalkName(path: string): boolean {
  return /(?:^|\/)\.ebextensions\/[^/]+\.config$/i.test(path);
}

/** File names Compose itself and its users give: `compose.yaml`, `docker-compose.prod.yml`, `docker-stack.yml`. */
export function isComposeName(name: string): boolean {
  return /(?:^|[.\-_])(?:compose|stack)(?:[.\-_]|\.ya?ml$)/.test(name);
}

/** Other formats with a `services` key: CI pipelines, Symfony, Traefik's and Kong's own files. */
function foreignServices(text: string): boolean {
  return (
    !/(?:^[ \t]+|[{,][ \t]*)["']?(?:image|build|extends)["']?[ \t]*:/m.test(text) ||
    /^(?:jobs|stages|pipelines|steps|parameters|http|_format_version|script|language|apiVersion|openapi|swagger|on)[ \t]*:/m.test(
      text,
    ) ||
    /^services[ \t]*:[ \t]*\r?\n[ \t]*-[ \t]/m.test(text)
  );
}

/**
 * Go templates outside quotes and block text: a control line (`{{- if`), a value that starts with braces, or one that
 * names Helm's own objects. Inside the block text of a ConfigMap such lines are legal, so there only a chart's folder
 * decides. Swarm's placeholders (`{{.Node.Hostname}}`) are no template.
 */
function looksTemplated(path: string, text: string): boolean {
  if (!text.includes('{{')) return false;
  if (
    /(?:^|\/)templates\//.test(path) &&
    /\{\{-?\s*(?:\.(?!Node\b|Service\b|Task\b)|\$|include|if|range|with|template|toYaml|default)/.test(text)
  )
    return true;
  let header = -1;
  for (const line of text.split('\n')) {
    const indent = line.search(/[^ ]/);
    if (indent < 0 || (header >= 0 && indent > header)) continue;
    if (line.includes('{{') && templateLine.test(line)) return true;
    header = blockHeader.test(line) ? indent : -1;
  }
  return false;
}

/** A line that only a template engine reads, or that is YAML only after it has. */
const templateLine =
  /^\s*\{\{|^\s*(?:- )?["']?[\w./-]+["']?:[ \t]+\{\{|^\s*- \{\{|^[^#]*\{\{-?\s*(?:\.(?:Values|Release|Chart|Capabilities)\b|(?:include|toYaml|template)\s)/;

/** A line whose value is the block text below it. */
const blockHeader = /(?:[:?-][ \t]+)(?:[&!]\S*[ \t]+)*[|>][-+0-9]*[ \t]*(?:#.*)?\r?$/;
