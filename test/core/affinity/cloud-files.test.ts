import assert from 'node:assert/strict';
import { recognise } from '../../../src/core/readers/recognise';
import { readCloud } from './read-cloud';
import { cloudFileRows } from './rows/cloud-rows';

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

  it('are told by words of their own', () => {
    for (const row of cloudFileRows)
      for (const sample of [...row.pins, ...row.loose])
        assert.ok(
          ['cloud', 'kubernetes'].includes(recognise('deploy.yaml', sample) ?? ''),
          `${row.id}: ${String(recognise('deploy.yaml', sample))}\n${sample}`,
        );
  });
});
