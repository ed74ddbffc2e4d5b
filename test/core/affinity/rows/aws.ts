import { ing, svc, object, beta, route, type Row } from './samples';

/** Samples of section 5.7. */
export const awsRows: readonly Row[] = [
  {
    id: 'aws-lbc-alb',
    pins: [
      ing(
        'alb.ingress.kubernetes.io/target-type: ip, alb.ingress.kubernetes.io/target-group-attributes: "stickiness.enabled=true,stickiness.lb_cookie.duration_seconds=60"',
      ),
    ],
    not: [
      ing('alb.ingress.kubernetes.io/target-group-attributes: stickiness.enabled=false'),
      ing('alb.ingress.kubernetes.io/target-group-attributes: "stickiness.enabled=true,stickiness.enabled=false"'),
      ing('alb.ingress.kubernetes.io/target-group-attributes: stickiness.lb_cookie.duration_seconds=60'),
    ],
  },
  {
    id: 'aws-lbc-listener',
    to: 'group',
    pins: [
      object(
        'gateway.k8s.aws/v1beta1',
        'ListenerRuleConfiguration',
        '{actions: [{type: forward, forwardConfig: {targetGroupStickinessConfig: {enabled: true}}}]}',
      ) +
        '---\n' +
        route(', filters: [{type: ExtensionRef, extensionRef: {name: policy}}]'),
    ],
    not: [
      object(
        'gateway.k8s.aws/v1beta1',
        'ListenerRuleConfiguration',
        '{actions: [{type: forward, forwardConfig: {targetGroupStickinessConfig: {enabled: false}}}]}',
      ) +
        '---\n' +
        route(', filters: [{type: ExtensionRef, extensionRef: {name: policy}}]'),
      object(
        'gateway.k8s.aws/v1beta1',
        'ListenerRuleConfiguration',
        '{actions: [{type: forward, forwardConfig: {targetGroupStickinessConfig: {enabled: true}}}]}',
        'unused',
      ) +
        '---\n' +
        route(', filters: [{type: ExtensionRef, extensionRef: {name: policy}}]'),
    ],
  },
  {
    id: 'aws-lbc-weighted',
    to: 'group',
    pins: [
      ing(
        `alb.ingress.kubernetes.io/actions.split: '{"type":"forward","forwardConfig":{"targetGroups":[{"serviceName":"web"}],"targetGroupStickinessConfig":{"enabled":true}}}'`,
      ),
    ],
    not: [
      ing(
        `alb.ingress.kubernetes.io/actions.split: '{"type":"forward","forwardConfig":{"targetGroups":[{"serviceName":"web"}],"targetGroupStickinessConfig":{"enabled":false}}}'`,
      ),
    ],
  },
  {
    id: 'aws-lbc-nlb',
    to: 'node',
    pins: [
      svc(`${beta}/aws-load-balancer-target-group-attributes: "stickiness.enabled=true,stickiness.type=source_ip"`),
      svc(`${beta}/aws-load-balancer-target-group-attributes.80: stickiness.enabled=true`),
    ],
    not: [svc(`${beta}/aws-load-balancer-target-group-attributes: stickiness.enabled=false`)],
  },
  {
    id: 'aws-lbc-gateway',
    pins: [
      object(
        'gateway.k8s.aws/v1beta1',
        'TargetGroupConfiguration',
        '{targetReference: {name: web}, defaultConfiguration: {targetType: ip, targetGroupAttributes: [{key: stickiness.enabled, value: "true"}]}}',
      ),
    ],
    not: [
      object(
        'gateway.k8s.aws/v1beta1',
        'TargetGroupConfiguration',
        '{targetReference: {name: web}, defaultConfiguration: {targetGroupAttributes: [{key: stickiness.enabled, value: "false"}]}}',
      ),
    ],
  },
];
