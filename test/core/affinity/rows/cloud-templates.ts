import type { FileRow } from './cloud-row';

/** A CloudFormation template with a target group `Targets` and the ECS service `Web` behind it. */
export const template = (attributes: string, more = ''): string => `AWSTemplateFormatVersion: "2010-09-09"
Parameters:
  Sticky: { Type: String, Default: "true" }
  Open: { Type: String }
Resources:
  Targets:
    Type: AWS::ElasticLoadBalancingV2::TargetGroup
    Properties:
      Name: !Sub "\${AWS::StackName}-web"
      VpcId: !ImportValue network
      TargetGroupAttributes:
${attributes.replace(/^/gm, '        - ')}
${more}  Web:
    Type: AWS::ECS::Service
    Properties:
      DesiredCount: 2
      LoadBalancers: [{ ContainerName: web, ContainerPort: 80, TargetGroupArn: !Ref Targets }]
`;

const on = '{ Key: stickiness.enabled, Value: "true" }';
const resources = (text: string): string => `Resources:\n${text}`;

/** A listener's action over two target groups, the second of which leads to `Web`. */
const forward = (enabled: string, groups = '[{ TargetGroupArn: !Ref Old }, { TargetGroupArn: !Ref New }]'): string =>
  resources(`  Rule:
    Type: AWS::ElasticLoadBalancingV2::ListenerRule
    Properties:
      Actions:
        - Type: forward
          ForwardConfig: { TargetGroups: ${groups}, TargetGroupStickinessConfig: { Enabled: ${enabled} } }
  Web:
    Type: AWS::ECS::Service
    Properties: { LoadBalancers: [{ TargetGroupArn: !Ref New }] }
`);

/** A classic load balancer with a policy, and the group of machines that registers with it. */
const classic = (used: string, policy = 'LBCookieStickinessPolicy'): string =>
  resources(`  Balancer:
    Type: AWS::ElasticLoadBalancing::LoadBalancer
    Properties:
      ${policy}: [{ PolicyName: keep, CookieName: sid }]
      Listeners: [{ LoadBalancerPort: "80", InstancePort: "80", Protocol: HTTP${used} }]
  Web:
    Type: AWS::AutoScaling::AutoScalingGroup
    Properties: { MinSize: "2", MaxSize: "4", LoadBalancerNames: [!Ref Balancer] }
`);

const serverless = (more: string): string =>
  `service: shop\nprovider: { name: aws }\nfunctions:\n  api: { handler: a.b, events: [{ alb: { listenerArn: x, priority: 1 } }] }\n${more}`;

/** Samples of the templates of section 5.7. */
export const cloudTemplateRows: readonly FileRow[] = [
  {
    id: 'cfn-target-group',
    pinned: ['Web'],
    certain: true,
    pins: [
      template(on),
      template('{ Key: stickiness.enabled, Value: true }\n{ Key: stickiness.type, Value: app_cookie }'),
      template('{ Key: stickiness.type, Value: source_ip }\n' + on, ''),
      template('{ Key: stickiness.enabled, Value: !Ref Sticky }'),
      template('{ Key: stickiness.enabled, Value: { Ref: Sticky } }'),
      template(on).replace('!Ref Targets', '!GetAtt Targets.TargetGroupArn'),
      template(on).replace('!Ref Targets', '{ "Fn::GetAtt": [Targets, TargetGroupArn] }'),
      template(on).replace('!Ref Targets', '!Sub "${Targets}"'),
      template(on).replace(/ {2}Web:[^]*/, '') +
        '  Web:\n    Type: AWS::AutoScaling::AutoScalingGroup\n    Properties: { TargetGroupARNs: [!Ref Targets] }\n',
      template(on, '      Targets: [{ Id: !Ref Web }]\n').replace(/ {2}Web:[^]*/, '') +
        '  Web: { Type: AWS::EC2::Instance, Properties: { ImageId: ami } }\n',
      // SAM is CloudFormation with a transform.
      `Transform: AWS::Serverless-2016-10-31\n${template(on)}`,
    ],
    not: [
      template('{ Key: stickiness.enabled, Value: "false" }'),
      template('{ Key: stickiness.type, Value: lb_cookie }'),
      template('{ Key: stickiness.lb_cookie.duration_seconds, Value: "60" }'),
      // Flows through appliances.
      template(`${on}\n{ Key: stickiness.type, Value: source_ip_dest_ip }`),
      template(`${on}\n{ Key: stickiness.type, Value: source_ip_dest_ip_proto }`),
      // Known only when the stack is made.
      template('{ Key: stickiness.enabled, Value: !Ref Open }'),
      template('{ Key: stickiness.enabled, Value: !If [Production, "true", "false"] }'),
      // A function has no instances.
      template(on, '      TargetType: lambda\n'),
    ],
    loose: [template(on).replace('!Ref Targets', '!ImportValue targets')],
  },
  {
    id: 'cfn-forward',
    pinned: ['Web'],
    certain: false,
    to: 'group',
    pins: [forward('true'), forward('true').replace('ListenerRule', 'Listener').replace('Actions:', 'DefaultActions:')],
    not: [forward('false'), forward('true', '[{ TargetGroupArn: !Ref New }]')],
    loose: [forward('true').replace('!Ref New }] }', '!Ref Other }] }')],
  },
  {
    id: 'cfn-classic',
    pinned: ['Web'],
    certain: true,
    pins: [classic(', PolicyNames: [keep]'), classic(', PolicyNames: [keep]', 'AppCookieStickinessPolicy')],
    not: [classic(''), classic(', PolicyNames: [tls]')],
    loose: [classic(', PolicyNames: [keep]').replace('!Ref Balancer', '!Ref Other')],
  },
  {
    id: 'serverless',
    pinned: ['Web'],
    certain: false,
    pins: [
      serverless(`resources:\n${template(on).replace(/^/gm, '  ')}`),
      serverless(`resources:\n  - \${file(network.yml)}\n  - ${template(on).replace(/\n(?=.)/g, '\n    ')}`),
    ],
    not: [
      serverless(`resources:\n${template('{ Key: stickiness.enabled, Value: "false" }').replace(/^/gm, '  ')}`),
      serverless(
        `resources:\n${template('{ Key: stickiness.enabled, Value: "${self:custom.sticky}" }').replace(/^/gm, '  ')}`,
      ),
      // Nothing to stick to: the target is a function.
      serverless(`resources:\n${template(on, '      TargetType: lambda\n').replace(/^/gm, '  ')}`),
    ],
    loose: [serverless(`resources:\n${template(on).replace('!Ref Targets', '!ImportValue t').replace(/^/gm, '  ')}`)],
  },
];
