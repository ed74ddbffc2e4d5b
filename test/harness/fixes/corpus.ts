import { defaultConfig } from '../../../src/core/config';
import type { Finding, Fix } from '../../../src/core/finding';
import { createNodePort } from '../../../src/workspace/nodePort';
import { createWorkspace } from '../../../src/workspace/create';
import type { ReviewedSystem, Workspace } from '../../../src/workspace/workspace';

/** A change that a finding about a file of the corpus offers. */
export interface Offer {
  readonly system: ReviewedSystem;
  readonly finding: Finding;
  readonly fix: Fix;
}

/** The corpus as a workspace, and every change its findings offer. */
export interface Offers {
  readonly workspace: Workspace;
  readonly offers: readonly Offer[];
}

/** Reviews a folder of files with all rules and gathers what is offered. */
export async function offersIn(folder: string): Promise<Offers> {
  const port = createNodePort(folder);
  const workspace = createWorkspace(port, {
    today: () => '2026-01-01',
    roots: ['.'],
    // With every rule on.
    fallbackConfig: { ...defaultConfig, preset: 'review' },
    onError: (what, error) => {
      throw new Error(what, { cause: error });
    },
  });
  const { systems } = await workspace.reviewAll(await port.find('.', []));
  const offers = systems.flatMap((system) =>
    system.findings.flatMap((finding) => finding.fixes.map((fix) => ({ system, finding, fix }))),
  );
  return { workspace, offers };
}

/** What an offer is an example of: its rule, its format, and its title without the names. */
export function kindOf({ system, finding, fix }: Offer): string {
  return `${finding.rule} (${system.system.kind}): ${fix.title.replace(/`[^`]*`/g, '`...`')}`;
}

/** At most `most` offers of each kind, spread over the corpus. */
export function sampled(offers: readonly Offer[], most: number): readonly Offer[] {
  const kinds = new Map<string, Offer[]>();
  for (const offer of offers) kinds.set(kindOf(offer), [...(kinds.get(kindOf(offer)) ?? []), offer]);
  return [...kinds.values()].flatMap((list) => {
    const step = Math.max(1, Math.ceil(list.length / most));
    return list.filter((_, index) => index % step === 0);
  });
}
