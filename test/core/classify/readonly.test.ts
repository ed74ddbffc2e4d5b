import assert from 'node:assert/strict';
import { reviewTexts } from '../rules/support';

describe('A data folder that is mounted read-only', () => {
  const file = (readOnly: boolean): string => `apiVersion: apps/v1
kind: Deployment
metadata: { name: blog }
spec:
  selector: { matchLabels: { app: blog } }
  template:
    metadata: { labels: { app: blog } }
    spec:
      containers:
        - name: blog
          image: wordpress:6
          volumeMounts: [{ name: site, mountPath: ${readOnly ? '/var/www/html, readOnly: true' : '/elsewhere'} }]
      volumes: [{ name: site, persistentVolumeClaim: { claimName: site } }]
`;
  const rules = async (readOnly: boolean): Promise<string[]> =>
    (await reviewTexts({ 'blog.yaml': file(readOnly) })).findings.map(({ rule }) => rule);

  it('is not called lost', async () => assert.ok(!(await rules(true)).includes('volatile-state')));
  it('is lost where the claim is mounted elsewhere', async () =>
    assert.ok((await rules(false)).includes('volatile-state')));
});
