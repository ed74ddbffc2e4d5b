import assert from 'node:assert/strict';
import { deployment, readKubernetes, service } from '../kubernetes/read';
import { reviewTexts } from '../rules/support';
import { looseRows } from './rows/loose';

describe('affinity dialects whose target no object shows', () => {
  for (const row of looseRows) {
    it(`${row.id} pins`, () => {
      for (const sample of row.pins) {
        const { loosePins = [] } = readKubernetes(sample, deployment('web') + service('web'));
        const found = loosePins.filter((pin) => pin.dialect === row.id);
        assert.equal(found.length, 1, sample);
        assert.equal(found[0]?.certain, row.certain, sample);
        const at = found[0]?.at;
        assert.ok(at !== undefined && at.file === '0.yaml' && at.start < at.end && at.end <= sample.length, sample);
      }
    });

    it(`${row.id} does not pin`, () => {
      for (const sample of row.not) {
        const { loosePins = [], components } = readKubernetes(deployment('web') + service('web') + sample);
        assert.deepEqual([...loosePins, ...components.flatMap(({ pins }) => pins)], [], sample);
      }
    });
  }
});

describe('affinity in Compose whose target is not in the project', () => {
  const project = (servers: string, more = ''): string =>
    `${more}services:
  edge: { image: nginx, ports: ["80:80"], configs: [edge] }
configs:
  edge: { content: "upstream shop { ip_hash; ${servers} }" }
`;
  const severities = async (text: string): Promise<readonly string[]> => {
    const { findings } = await reviewTexts({ 'compose.yaml': text });
    return findings.filter(({ rule }) => rule === 'sticky-session').map(({ severity }) => severity);
  };

  it('is told where several servers stand outside', async () => {
    assert.deepEqual(await severities(project('server a.example; server b.example;')), ['warning']);
  });

  it('is only information where one name may stand for several', async () => {
    assert.deepEqual(await severities(project('server a.example;')), ['information']);
  });

  it('is not told where other files may hold the target', async () => {
    assert.deepEqual(await severities(project('server a.example; server b.example;', 'include: [other.yaml]\n')), []);
  });

  it('is not told of bare addresses', async () => {
    assert.deepEqual(await severities(project('server 10.0.0.1; server 10.0.0.2;')), []);
  });
});
