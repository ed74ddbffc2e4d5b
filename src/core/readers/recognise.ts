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
  if (!/\.ya?ml$/.test(name) && name !== '' && name.includes('.')) return undefined;
  if (/^architecture:\s*["']?1\b/m.test(text)) return 'native';
  if (/^(?:- )?\s*["']?apiVersion["']?:/m.test(text) && /^(?:- )?\s*["']?kind["']?:/m.test(text)) return 'kubernetes';
  if (/^["']?services["']?\s*:/m.test(text) && (isComposeName(name) || !foreignServices(text))) return 'compose';
  return undefined;
}

/** File names Compose itself and its users give: `compose.yaml`, `docker-compose.prod.yml`, `docker-stack.yml`. */
export function isComposeName(name: string): boolean {
  return /(?:^|[.\-_])(?:compose|stack)(?:[.\-_]|\.ya?ml$)/.test(name);
}

/** Other formats with a `services` key: CI pipelines, Symfony, Traefik's and Kong's own files. */
function foreignServices(text: string): boolean {
  return (
    !/^\s+["']?(?:image|build|extends)["']?\s*:/m.test(text) ||
    /^(?:jobs|stages|pipelines|steps|parameters|http|_format_version|script|language|apiVersion|openapi|swagger|on)\s*:/m.test(
      text,
    )
  );
}

/**
 * Go templates outside quotes and block text: a control line (`{{- if`), or a plain value that starts with braces.
 * Inside the block text of a ConfigMap such lines are legal, so there only a chart's folder decides.
 */
function looksTemplated(path: string, text: string): boolean {
  if (!text.includes('{{')) return false;
  if (/^\{\{-?\s*(?:if|range|with|define|include|template|end|\/\*|\$)/m.test(text)) return true;
  if (
    /(?:^|\/)templates\/[^]*$/.test(path) &&
    /\{\{-?\s*(?:\.|\$|include|if|range|with|template|toYaml|default)/.test(text)
  )
    return true;
  return /^(?:\s*-\s+)?\s{0,8}(?:image|name|namespace|replicas|kind|apiVersion)\s*:\s*\{\{/m.test(text);
}
