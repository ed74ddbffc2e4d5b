import { entriesAt, entry, itemsAt, textAt, type Entry, type Located } from '../../yaml/located';
import { rangeCount, uncounted } from '../cloud/count';
import { literalOf } from '../cloud/reference';
import type { Runner } from '../cloud/runner';
import { setting } from './dialect';
import type { Statement } from './statement';
import { truth } from './values';

/** One option with its value's entry. */
interface Option {
  readonly namespace: string;
  readonly name: string;
  readonly at: Entry;
}

/** Options that keep clients with an instance, by the kind of load balancer. */
const ROWS: readonly { readonly id: string; readonly namespace: RegExp; readonly option: string }[] = [
  { id: 'beanstalk', namespace: /^aws:elasticbeanstalk:environment:process:./, option: 'StickinessEnabled' },
  { id: 'beanstalk-classic', namespace: /^aws:elb:policies(?::.|$)/, option: 'Stickiness Policy' },
];

/**
 * Rows beanstalk and beanstalk-classic: options of an Elastic Beanstalk environment, in `.ebextensions` or in a saved
 * configuration. Source: https://docs.aws.amazon.com/elasticbeanstalk/latest/dg/command-options-general.html
 */
export function* beanstalk(root: Located): Generator<Statement> {
  const options = optionsOf(root);
  const balanced = !options.some(
    ({ namespace, name, at }) =>
      namespace === 'aws:elasticbeanstalk:environment' &&
      name === 'EnvironmentType' &&
      literalOf(at.value, undefined) === 'SingleInstance',
  );
  for (const { namespace, name, at } of options) {
    const row = ROWS.find((each) => each.option === name && each.namespace.test(namespace));
    if (row === undefined) continue;
    const value = literalOf(at.value, undefined) ?? '';
    yield {
      dialect: row.id,
      by: balanced && truth(value) === true ? 'cookie' : undefined,
      says: setting(name, value, { kind: 'namespace', name: namespace }),
      at,
      runs: environment(root, options),
      // An element of the list form is one option.
      ...(at.key === 'value' ? { kept: true } : {}),
    };
  }
}

/** The options in their two forms: namespaces as keys, or one list. */
function optionsOf(root: Located): readonly Option[] {
  return ['option_settings', 'OptionSettings'].flatMap((key) => [
    ...[...entriesAt(root, key)].flatMap(({ key: namespace, value }) =>
      [...entriesAt(value)].map((at): Option => ({ namespace, name: at.key, at })),
    ),
    ...itemsAt(root, key).flatMap((item): readonly Option[] => {
      const at = entry(item, 'value');
      return at === undefined
        ? []
        : [{ namespace: textAt(item, 'namespace') ?? '', name: textAt(item, 'option_name') ?? '', at }];
    }),
  ]);
}

/** The environment that the file configures; its name stands elsewhere. */
function environment(root: Located, options: readonly Option[]): readonly Runner[] {
  if (root.type !== 'map') return [];
  const at = (entry(root, 'option_settings') ?? entry(root, 'OptionSettings'))?.at ?? root.at;
  const size = (name: string): { readonly value: Located | undefined } => ({
    value: options.find((each) => each.namespace === 'aws:autoscaling:asg' && each.name === name)?.at.value,
  });
  const bounds = { min: size('MinSize'), max: size('MaxSize') };
  const instances =
    bounds.min.value === undefined
      ? uncounted(at)
      : rangeCount({ name: 'aws:autoscaling:asg', kind: 'namespace' }, bounds, at);
  return [{ id: 'environment', name: 'environment', kind: 'Elastic Beanstalk environment', at, body: root, instances }];
}
