import { get, itemsAt, textAt, type Located } from '../../yaml/located';

/**
 * The name of the resource that a value refers to, in the words of CloudFormation (`!Ref`, `!GetAtt`, `!Sub` of one name, and
 * their long forms), Heat (`get_resource`, `get_attr`), Pulumi (`${name.id}`) and Deployment Manager (`$(ref.name.selfLink)`).
 */
export function referenceOf(node: Located | undefined): string | undefined {
  switch (node?.type) {
    case 'scalar':
      return inText(node.text, node.tag);
    case 'seq':
      return node.tag === '!GetAtt' ? firstOf(node) : undefined;
    case 'map':
      return (
        textAt(node, 'Ref') ??
        textAt(node, 'get_resource') ??
        firstOf(get(node, 'get_attr')) ??
        firstOf(get(node, 'Fn::GetAtt')) ??
        inText(textAt(node, 'Fn::GetAtt') ?? '', '!GetAtt') ??
        inText(textAt(node, 'Fn::Sub') ?? '', '!Sub')
      );
    case undefined:
      return undefined;
  }
}

function firstOf(node: Located | undefined): string | undefined {
  const first = itemsAt(node)[0];
  return first?.type === 'scalar' ? first.text : undefined;
}

function inText(text: string, tag: string | undefined): string | undefined {
  if (text === '') return undefined;
  if (tag === '!Ref') return text;
  if (tag === '!GetAtt') return text.split('.', 1)[0];
  if (tag === '!Sub' || tag === undefined)
    return (/^\$\{([\w-]+)(?:\.[\w.]+)?\}$/.exec(text) ?? /^\$\(ref\.([\w-]+)\.[\w.]+\)$/.exec(text))?.[1];
  return undefined;
}

/**
 * The text that decides: a literal, or the literal default of a parameter that the value refers to. Undefined for everything
 * else, because what a function or a variable yields is not in the file.
 * @param parameters the template's parameters
 */
export function literalOf(node: Located | undefined, parameters: Located | undefined): string | undefined {
  if (node?.type === 'scalar' && node.tag === undefined)
    return node.value === null || /\$[{(]|\{\{/.test(node.text) ? undefined : node.text.trim();
  const parameter = textAt(node, 'get_param') ?? referenceOf(node);
  if (parameter === undefined) return undefined;
  const preset = get(parameters, parameter, 'Default') ?? get(parameters, parameter, 'default');
  return preset?.type === 'scalar' && preset.tag === undefined && preset.value !== null
    ? preset.text.trim()
    : undefined;
}

/** The names that any text below a value refers to: `!Sub service/${Cluster}/${Service.Name}`, a `!Join` of references. */
export function namesIn(node: Located | undefined): ReadonlySet<string> {
  const found = new Set<string>();
  const waiting = node === undefined ? [] : [node];
  for (let each = waiting.pop(); each !== undefined; each = waiting.pop()) {
    const name = referenceOf(each);
    if (name !== undefined) found.add(name);
    if (each.type === 'seq') for (const item of each.items) waiting.push(item);
    if (each.type === 'map') for (const { value } of each.entries.values()) waiting.push(value);
    if (each.type === 'scalar') for (const [, part = ''] of each.text.matchAll(/\$\{([\w-]+)[}.]/g)) found.add(part);
  }
  return found;
}
