import assert from 'node:assert/strict';
import { component, deployment, readKubernetes } from '../kubernetes/read';
import { rows } from './rows';
import { furtherSamples } from './rows/further';
import { filesOf } from './rows/samples';

const WEB = 'Deployment/web';

describe('affinity dialects of Kubernetes', () => {
  for (const row of rows) {
    it(`${row.id} pins`, () => {
      for (const sample of row.pins) {
        // The target stands in another document of another file.
        const facts = readKubernetes(...filesOf(sample, true));
        const found = component(facts, WEB).pins.filter((pin) => pin.dialect === row.id);
        assert.equal(found.length, 1, sample);
        assert.deepEqual(component(facts, 'Deployment/other').pins, [], sample);
        const pin = found[0];
        assert.equal(pin?.to, row.to ?? 'instance', sample);
        for (const span of pin === undefined ? [] : [pin.at, ...pin.removable]) {
          assert.equal(span.file, '0.yaml');
          assert.ok(span.start < span.end && span.end <= sample.length, sample);
        }
      }
    });

    it(`${row.id} does not pin`, () => {
      for (const sample of row.not) {
        const facts = readKubernetes(...filesOf(sample, false));
        const found = component(facts, WEB).pins.filter((pin) => pin.dialect === row.id);
        assert.deepEqual(found, [], sample);
      }
    });

    it(`${row.id} stays silent when the target is absent`, () => {
      for (const sample of row.pins) {
        const facts = readKubernetes(sample, deployment('other'));
        assert.deepEqual(
          facts.components.flatMap((each) => each.pins),
          [],
          sample,
        );
      }
    });
  }

  it('has further samples for rows only', () => {
    const ids = new Set(rows.map((row) => row.id));
    assert.deepEqual(
      [...furtherSamples.keys()].filter((id) => !ids.has(id)),
      [],
    );
  });

  it('names each row once', () => {
    assert.equal(new Set(rows.map((row) => row.id)).size, rows.length);
  });
});
