import { redact } from '../redact';
import type { SystemReview } from '../review';
import { edgesOf } from './edges';
import { groupsOf } from './groups';
import { countFindings, nodeOf } from './node';
import { systemTitle } from '../query/title';
import { diagramPlaces } from './places';
import type { Diagram } from './types';

/**
 * The picture of a reviewed system: its components in the order of the files, its links with parallel ones as one edge, and
 * the zones, namespaces or nodes it spans. Accepted findings are not counted. Holds no secrets.
 */
export function toDiagram(review: SystemReview): Diagram {
  const { system } = review;
  const { groups, groupOf } = groupsOf(system.components);
  const findings = countFindings(review.findings);
  return {
    system: system.id,
    title: redact(systemTitle(review.group)),
    verdict: system.verdict,
    nodes: system.components.map((component) =>
      nodeOf(component, {
        reach: system.availability.of.get(component.id),
        findings: findings.get(component.id),
        group: groupOf.get(component.id),
      }),
    ),
    edges: edgesOf(system),
    groups,
    places: diagramPlaces(system),
  };
}
