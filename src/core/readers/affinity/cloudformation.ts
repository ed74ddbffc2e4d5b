import type { Pin } from '../../model/pin';
import { entriesAt, entry, get, itemsAt, type Entry, type Located } from '../../yaml/located';
import { literalOf, referenceOf } from '../cloud/reference';
import { templateOf, type Resource, type Template } from '../cloud/resources';
import { cloudFormationTargets } from './cloudformation-targets';
import { setting } from './dialect';
import type { Statement } from './statement';
import { truth } from './values';

/**
 * Rows cfn-target-group, cfn-forward and cfn-classic: balancers of CloudFormation and SAM templates. The same in the
 * resources of a Serverless service is row serverless, which is unverified.
 */
export function* cloudFormation(root: Located): Generator<Statement> {
  const template = templateOf(root);
  const serverless = get(root, 'resources') !== undefined;
  for (const resource of template.resources)
    for (const found of KINDS[resource.type]?.(resource, template) ?? [])
      yield serverless ? { ...found, dialect: 'serverless', certain: false } : found;
}

type Extractor = (resource: Resource, template: Template) => Iterable<Statement>;

const KINDS: Readonly<Record<string, Extractor>> = {
  'AWS::ElasticLoadBalancingV2::TargetGroup': targetGroup,
  'AWS::ElasticLoadBalancingV2::Listener': (resource, template) => forwards('DefaultActions', resource, template),
  'AWS::ElasticLoadBalancingV2::ListenerRule': (resource, template) => forwards('Actions', resource, template),
  'AWS::ElasticLoadBalancing::LoadBalancer': classic,
};

/** Source: https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_TargetGroupAttribute.html */
function* targetGroup({ id, properties }: Resource, template: Template): Generator<Statement> {
  const { parameters } = template;
  const attributes = new Map<string, Entry>();
  for (const each of itemsAt(properties, 'TargetGroupAttributes')) {
    const value = entry(each, 'Value');
    if (value !== undefined) attributes.set(literalOf(get(each, 'Key'), parameters) ?? '', value);
  }
  const at = attributes.get('stickiness.enabled');
  if (at === undefined) return;
  const text = literalOf(at.value, parameters) ?? '';
  const type = attributes.get('stickiness.type')?.value;
  const by =
    truth(text) === true && targetsInstances(properties, parameters)
      ? stickyBy(type, literalOf(get(properties, 'Protocol'), parameters), parameters)
      : undefined;
  yield {
    dialect: 'cfn-target-group',
    by,
    says: setting('stickiness.enabled', text, { kind: 'TargetGroup', name: id }),
    at,
    runs: cloudFormationTargets(template).get(id) ?? [],
    kept: true,
  };
}

/** A function has no instances to choose from, and another balancer chooses by itself. */
function targetsInstances(properties: Located, parameters: Located | undefined): boolean {
  const type = literalOf(get(properties, 'TargetType'), parameters);
  return type !== 'lambda' && type !== 'alb';
}

/** Balancers of connections know addresses only; the types of the Gateway Load Balancer keep a flow in one appliance. */
function stickyBy(
  type: Located | undefined,
  protocol: string | undefined,
  parameters: Located | undefined,
): Pin['by'] | undefined {
  if (protocol === 'GENEVE') return undefined;
  if (type === undefined) return protocol !== undefined && /^(?:TCP|UDP|TLS)/.test(protocol) ? 'client-ip' : 'cookie';
  const word = literalOf(type, parameters);
  if (word === undefined) return 'other';
  return word === 'source_ip' ? 'client-ip' : /^(?:lb|app)_cookie$/.test(word) ? 'cookie' : undefined;
}

/** A cookie that keeps a client with one of several target groups; with one group there is nothing to choose. */
function* forwards(list: string, { id, type, properties }: Resource, template: Template): Generator<Statement> {
  for (const action of itemsAt(properties, list)) {
    const forward = get(action, 'ForwardConfig');
    const at = entry(forward, 'TargetGroupStickinessConfig', 'Enabled');
    if (at === undefined) continue;
    const groups = itemsAt(forward, 'TargetGroups').map((each) => referenceOf(get(each, 'TargetGroupArn')) ?? '');
    const text = literalOf(at.value, template.parameters) ?? '';
    yield {
      dialect: 'cfn-forward',
      by: truth(text) === true && groups.length > 1 ? 'cookie' : undefined,
      to: 'group',
      certain: false,
      says: setting('TargetGroupStickinessConfig.Enabled', text, { kind: type.split('::').at(-1) ?? '', name: id }),
      at,
      runs: [...new Set(groups.flatMap((group) => cloudFormationTargets(template).get(group) ?? []))],
      kept: true,
    };
  }
}

const CLASSIC = ['LBCookieStickinessPolicy', 'AppCookieStickinessPolicy'];

/** A policy of a classic load balancer counts where a listener names it. */
function* classic({ id, properties }: Resource, template: Template): Generator<Statement> {
  const { parameters } = template;
  const used = new Set(
    itemsAt(properties, 'Listeners').flatMap((listener) =>
      itemsAt(listener, 'PolicyNames').map((name) => literalOf(name, parameters) ?? referenceOf(name)),
    ),
  );
  for (const { key, value } of entriesAt(properties)) {
    if (!CLASSIC.includes(key)) continue;
    for (const policy of itemsAt(value)) {
      const at = entry(policy, 'PolicyName');
      if (at === undefined) continue;
      const name = literalOf(at.value, parameters) ?? referenceOf(at.value);
      yield {
        dialect: 'cfn-classic',
        by: name !== undefined && used.has(name) ? 'cookie' : undefined,
        says: setting(key, name, { kind: 'LoadBalancer', name: id }),
        at,
        runs: cloudFormationTargets(template).get(id) ?? [],
        kept: true,
      };
    }
  }
}
