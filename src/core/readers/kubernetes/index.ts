import type { Config } from '../../config';
import type { ComponentFacts } from '../../model/component';
import type { Problem } from '../../model/problem';
import type { SystemFacts } from '../../model/system';
import { kubernetesPins } from '../affinity/kubernetes';
import type { ParsedFile } from '../../yaml/parse';
import { gatewayFiles } from '../gateway';
import { purposeOf } from '../purpose';
import type { Group, Reader } from '../reader';
import { acceptances } from './acceptances';
import { budgetsByWorkload, budgetsOf } from './budgets';
import { workloadFacts, type Surroundings } from './component';
import { purposeOfOverlay } from './development';
import { entrancesOf } from './entrances';
import { expanse, MOST_NODES } from './expanse';
import { aliasesOf } from './hosts';
import { idsOf } from './ids';
import { scalersOf } from './instances';
import { kustomized } from './kustomize';
import { withLentTemplates } from './lent';
import { linksOf } from './links';
import { nodeVolumesOf } from './nodeVolumes';
import { objectsOf, type KubeObject } from './object';
import { membersByOwner, operatedLinks, operatedReach } from './operated-reach';
import { operatedFacts, operatedOf, type Operated } from './operated';
import { accepts, isKustomizationRoot, suspects } from './recognise';
import { ObjectSet } from './set';
import { kindIn } from './upkeep';
import { isHelmTest, workloadOf, type Workload } from './workload';

/** Kubernetes manifests: every kind that runs pods, what routes requests to them, and operators' resources. */
export const kubernetesReader: Reader = { id: 'kubernetes', suspects, accepts, read };

function read(group: Group, config: Config): SystemFacts {
  const { written, cut } = writtenIn(group.files);
  const objects = withLentTemplates(kustomized(written, group));
  const operated = new Map<KubeObject, Operated>();
  const running = objects.filter((object) => {
    if (isHelmTest(object)) return false;
    if (workloadOf(object, '') !== undefined) return true;
    const found = operatedOf(object, config);
    if (found !== undefined) operated.set(object, found);
    return found !== undefined;
  });
  const ids = idsOf(running);
  const workloads: readonly Workload[] = running.flatMap((object) => workloadOf(object, ids.get(object) ?? '') ?? []);
  const texts = new Map(group.files.map(({ file, text }) => [file, text]));
  const set = new ObjectSet(objects, workloads, (file) => texts.get(file) ?? '');
  const pins = kubernetesPins(set, gatewayFiles(group));
  const budgets = budgetsOf(set, operated.keys());
  const around: Surroundings = {
    set,
    scalers: scalersOf(set),
    aliases: aliasesOf(set),
    entrances: entrancesOf(set),
    pins: pins.byComponent,
    budgets: budgetsByWorkload(budgets),
  };
  const kinds = new Set(objects.map(kindIn));
  const byObject = new Map(workloads.map((workload) => [workload.object, workload]));
  const reach = operatedReach(operated, set);
  const membersOf = membersByOwner(operated);
  const components = running.flatMap((object): readonly ComponentFacts[] => {
    const workload = byObject.get(object);
    if (workload !== undefined) return [workloadFacts(workload, around)];
    const found = operated.get(object);
    if (found === undefined) return [];
    return [
      operatedFacts(found, ids.get(object) ?? '', {
        pins: [],
        exposures: reach.exposuresOf(object),
        hosts: reach.hostsOf(object),
        members: membersOf(found),
        kinds,
      }),
    ];
  });
  const purpose = purposeOf(group, config.kubernetes.development, () => purposeOfOverlay(group.place ?? group.id));
  return {
    id: group.id,
    kind: 'kubernetes',
    files: group.files.map((file) => file.file),
    components,
    links: [...linksOf(components, running, set), ...operatedLinks(operated, ids, components)],
    decisions: acceptances(objects, ids, set, components),
    problems: duplicates(running),
    loosePins: pins.loose,
    ...(purpose && { purpose }),
    nodeVolumes: nodeVolumesOf(set),
    budgets: budgets.map(({ budget }) => budget),
    partial: group.partial || cut || set.exhausted || group.files.some((file) => file.problems.length > 0),
  };
}

/** Objects of the files; documents beyond the bound (alias bombs) are left out, and the system counts as read in part. */
function writtenIn(files: readonly ParsedFile[]): { written: readonly KubeObject[]; cut: boolean } {
  let left = MOST_NODES;
  const written: KubeObject[] = [];
  for (const file of files) {
    // Without an anchor a document cannot be larger than its text.
    const anchored = file.text.includes('&');
    for (const { root } of file.documents) {
      left -= anchored ? expanse(root) : 0;
      if (left > 0) written.push(...objectsOf(root).filter((object) => !isKustomizationRoot('', object.root)));
    }
  }
  return { written, cut: left <= 0 };
}

/** The same object twice in one file is a slip; the same object in two files may be two variants side by side. */
function duplicates(running: readonly KubeObject[]): readonly Problem[] {
  const seen = new Set<string>();
  const problems: Problem[] = [];
  for (const object of running) {
    const key = `${object.at.file}\n${object.namespace}/${object.kind}/${object.name}`;
    if (seen.has(key) && object.name !== '') {
      const message = `${object.kind} \`${object.name}\` stands twice in this file; the last one replaces the others. Rename or remove one.`;
      problems.push({ rule: 'duplicate-component', message, at: object.at });
    }
    seen.add(key);
  }
  return problems;
}
