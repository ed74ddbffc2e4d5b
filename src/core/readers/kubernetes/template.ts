import { itemsAt, textAt, type Located, type LocatedMap } from '../../yaml/located';
import { filled } from './fill';

/**
 * The objects of an OpenShift Template with its parameters' values; undefined for any other node. A parameter without a
 * value (it is generated, or asked for) stays a placeholder.
 * Source: https://docs.redhat.com/en/documentation/openshift_container_platform/4.17/html/images/using-templates
 */
export function templated(root: LocatedMap): readonly Located[] | undefined {
  const group = textAt(root, 'apiVersion')?.trim();
  if (textAt(root, 'kind') !== 'Template' || (group !== 'v1' && group?.startsWith('template.openshift.io/') !== true))
    return undefined;
  const values = new Map<string, string>();
  for (const parameter of itemsAt(root, 'parameters')) {
    const name = textAt(parameter, 'name');
    const value = textAt(parameter, 'value');
    if (name !== undefined && value !== undefined) values.set(name, value);
  }
  return itemsAt(root, 'objects').map((object) => filled(object, '${', (text) => valued(text, values)));
}

/** `${{NAME}}` as a whole value keeps the type of what stands for it; `${NAME}` is text. */
function valued(text: string, values: ReadonlyMap<string, string>): string | number | boolean {
  const typed = values.get(/^\$\{\{(\w+)\}\}$/.exec(text)?.[1] ?? '');
  if (typed !== undefined)
    return /^-?\d+$/.test(typed) ? Number(typed) : /^(?:true|false)$/.test(typed) ? typed === 'true' : typed;
  return text.replace(/\$\{(\w+)\}/g, (whole, name: string) => values.get(name) ?? whole);
}
