import assert from 'node:assert/strict';
import { recognise } from '../../../src/core/readers/recognise';
import { readCloud } from './read-cloud';
import { cloudFileRows } from './rows/cloud-rows';
import { template } from './rows/cloud-templates';

describe('affinity dialects of clouds’ deployment files', () => {
  for (const row of cloudFileRows) {
    const name = row.certain ? row.id : `${row.id} (unverified)`;
    it(`${name} pins`, () => {
      for (const sample of row.pins) {
        const { components, loosePins } = readCloud(sample);
        assert.deepEqual(loosePins, [], sample);
        assert.deepEqual(
          components.map((each) => each.name),
          row.pinned,
          sample,
        );
        for (const { pins } of components) {
          assert.deepEqual(
            pins.map(({ dialect, certain, to }) => ({ dialect, certain, to })),
            [{ dialect: row.id, certain: row.certain, to: row.to ?? 'instance' }],
            sample,
          );
          for (const { at } of pins) assert.ok(at.start < at.end && at.end <= sample.length, sample);
        }
      }
    });

    it(`${name} does not pin`, () => {
      for (const sample of row.not) {
        const { components, loosePins } = readCloud(sample);
        assert.deepEqual([...components, ...(loosePins ?? [])], [], sample);
      }
    });

    it(`${name} says so where its target is elsewhere`, () => {
      for (const sample of row.loose) {
        const { components, loosePins } = readCloud(sample);
        assert.deepEqual(components, [], sample);
        assert.deepEqual(
          loosePins?.map(({ dialect, certain, to }) => ({ dialect, certain, to })),
          [{ dialect: row.id, certain: row.certain, to: row.to ?? 'instance' }],
          sample,
        );
      }
    });
  }

  it('keep applications apart whose names are computed', () => {
    const site = (name: string): string =>
      `  - { type: Microsoft.Web/sites, name: "[parameters('${name}')]", properties: { clientAffinityEnabled: true } }\n`;
    const { components } = readCloud(`resources:\n${site('shop')}${site('cart')}`);
    assert.deepEqual(
      components.map(({ name, pins }) => [name, pins.length]),
      [
        ['sites', 1],
        ['sites', 1],
      ],
    );
  });

  it('tell how many run where the file does', () => {
    const counted = (text: string): readonly (number | null)[] => {
      const [first] = readCloud(text).components;
      return first === undefined ? [] : [first.instances.min, first.instances.max];
    };
    const sticky = '{ Key: stickiness.enabled, Value: "true" }';
    const service = template(sticky);
    const scaled = (bounds: string): string =>
      service +
      `  Scaling:\n    Type: AWS::ApplicationAutoScaling::ScalableTarget\n    Properties: { ServiceNamespace: ecs, ResourceId: !Sub "service/\${Cluster}/\${Web.Name}"${bounds} }\n`;
    const group = (size: string): string =>
      service.replace(/ {2}Web:[^]*/, '') +
      `  Web: { Type: AWS::AutoScaling::AutoScalingGroup, Properties: { TargetGroupARNs: [!Ref Targets]${size} } }\n`;
    const flex = (scaling: string): string => `env: flex\nnetwork: { session_affinity: true }\n${scaling}`;
    const copilot = (count: string): string => `name: web\ntype: Backend Service\nhttp: { stickiness: true }\n${count}`;
    const app = (scale: string): string =>
      `name: web\nproperties:\n  configuration: { ingress: { stickySessions: { affinity: sticky } } }\n${scale}`;
    for (const [text, expected] of [
      [service, [2, 2]],
      [service.replace('DesiredCount: 2', 'DesiredCount: !Ref Open'), [null, null]],
      [service.replace('DesiredCount: 2', 'DesiredCount: 0'), [0, 0]],
      [service.replace('DesiredCount: 2', 'SchedulingStrategy: DAEMON'), [null, null]],
      [service.replace('      DesiredCount: 2\n', ''), [null, null]],
      [scaled(', MinCapacity: 2, MaxCapacity: 6'), [2, 6]],
      [scaled(', MinCapacity: !Ref Open, MaxCapacity: 6'), [null, 6]],
      [scaled(''), [null, null]],
      [group(', MinSize: "2", MaxSize: "4"'), [2, 4]],
      [group(''), [null, null]],
      [flex('manual_scaling: { instances: 3 }\n'), [3, 3]],
      [flex('automatic_scaling: { min_num_instances: 2, max_num_instances: 8 }\n'), [2, 8]],
      [flex(''), [null, null]],
      [copilot('count: 3\n'), [3, 3]],
      [copilot('count: { range: 1-10, cpu_percentage: 70 }\n'), [1, 10]],
      [copilot('count: { range: { min: 1, max: 10, spot_from: 3 } }\n'), [1, 10]],
      [copilot('count: { spot: 5 }\n'), [null, null]],
      [app('  template: { scale: { minReplicas: 1, maxReplicas: 5 } }\n'), [1, 5]],
      [app(''), [null, null]],
    ] as const)
      assert.deepEqual(counted(text), expected, text);
  });

  it('are told by words of their own', () => {
    for (const row of cloudFileRows)
      for (const sample of [...row.pins, ...row.loose])
        assert.ok(
          ['cloud', 'kubernetes'].includes(recognise('deploy.yaml', sample) ?? ''),
          `${row.id}: ${String(recognise('deploy.yaml', sample))}\n${sample}`,
        );
  });
});
