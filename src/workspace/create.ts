import type { Config } from '../core/config';
import type { Finding } from '../core/finding';
import type { Group } from '../core/readers/reader';
import type { SystemReview } from '../core/review';
import { createBreath } from './breath';
import { Configuration } from './configuration';
import { isLeftOut } from './defaults';
import { Grouping } from './grouping';
import { mergeFindings } from './merge';
import type { FilePort } from './port';
import { Reviews } from './reviews';
import { skips } from './skip';
import { FileStore, type Loaded, type LoadedFile } from './store';
import { foldersWithin } from './systems/plan';
import type {
  ConfigProblem,
  FileReview,
  ReviewAllOptions,
  ReviewedSystem,
  Skip,
  Workspace,
  WorkspaceOptions,
  WorkspaceReview,
} from './workspace';
import { settled } from './views';

/** Creates the workspace that editor and command line share. */
export function createWorkspace(port: FilePort, options: WorkspaceOptions): Workspace {
  return new CachedWorkspace(port, options);
}

class CachedWorkspace implements Workspace {
  private readonly store: FileStore;
  private readonly configuration: Configuration;
  private readonly reviews: Reviews;
  private grouped: { readonly generation: number; readonly grouping: Grouping } | undefined;

  constructor(
    readonly port: FilePort,
    private readonly options: WorkspaceOptions,
  ) {
    this.store = new FileStore(port);
    this.configuration = new Configuration(this.store, options);
    this.reviews = new Reviews(options.onError);
  }

  open(key: string, _version: number, text: string): void {
    this.store.open(key, text);
  }

  close(key: string): void {
    this.store.close(key);
  }

  below(folder: string): readonly string[] {
    return this.store.below(folder);
  }

  changed(keys?: readonly string[]): void {
    this.store.changed(keys);
    if (keys === undefined) this.reviews.clear();
  }

  async review(key: string): Promise<FileReview> {
    if (isLeftOut(this.port, key, this.options.roots)) return { status: 'skipped', skip: skips.excluded };
    const loaded = await this.load(key);
    if (loaded.status === 'skipped') return { status: 'skipped', skip: loaded.skip };
    const groups = await this.grouping().of(loaded);
    if ('reason' in groups) return { status: 'skipped', skip: groups };
    const reviews = (await Promise.all(groups.map((group) => this.judge(group)))).filter(
      (judged) => judged !== undefined,
    );
    const first = reviews[0];
    if (first === undefined) return { status: 'skipped', skip: skips.failed };
    const all = settled(
      reviews.map(({ review }) => review),
      this.port,
    );
    const findings = mergeFindings(all.map((list) => list.filter(({ at }) => at.file === key)));
    // With several systems, features that look through all findings must see what is shown.
    const review = all.length === 1 ? first.review : { ...first.review, findings: mergeFindings(all) };
    return {
      status: 'reviewed',
      format: loaded.format,
      file: loaded.file,
      review,
      findings,
      config: first.config,
    };
  }

  async reviewAll(keys: readonly string[], options: ReviewAllOptions = {}): Promise<WorkspaceReview> {
    const breathe = createBreath();
    const skipped: { key: string; skip: Skip }[] = [];
    const found: LoadedFile[] = [];
    const problems = new Map<string, readonly ConfigProblem[]>();
    for (const key of new Set(keys)) {
      const loaded = await this.load(key);
      if (loaded.status === 'read') found.push(loaded);
      else skipped.push({ key, skip: loaded.skip });
      const wrong = (await this.configuration.of(key)).problems;
      if (wrong[0] !== undefined) problems.set(wrong[0].key, wrong);
      await breathe();
      options.signal?.throwIfAborted();
    }
    const grouped = await this.grouping().all(found, options);
    const reviewed: (Judged & { readonly reported: ReadonlySet<string> })[] = [];
    for (const { group, reported } of grouped.groups) {
      const judged = await this.judge(group);
      if (judged === undefined) skipped.push(...[...reported].map((key) => ({ key, skip: skips.failed })));
      else reviewed.push({ ...judged, reported });
      await breathe();
      options.signal?.throwIfAborted();
    }
    const asked = new Set(keys);
    const findings = settled(
      reviewed.map(({ review }) => review),
      this.port,
    );
    const systems = reviewed.map(({ review, config, reported }, index): ReviewedSystem => ({
      ...review,
      findings: (findings[index] ?? []).filter((finding) => concerns(finding, reported, asked)),
      reported: [...reported].sort(),
      config,
    }));
    systems.sort(byIdentity);
    return { systems, skipped: [...skipped, ...grouped.skipped], configProblems: [...problems.values()].flat() };
  }

  async related(key: string): Promise<readonly string[]> {
    const loaded = await this.load(key);
    if (loaded.status === 'skipped') return [key];
    const groups = await this.grouping().of(loaded);
    if ('reason' in groups) return [key];
    return [...new Set([key, ...groups.flatMap(({ files }) => files.map(({ file }) => file))])];
  }

  /** One per state of the files: hovers and hints after an edit need not put the same systems together again. */
  private grouping(): Grouping {
    const { generation } = this.store;
    if (this.grouped?.generation !== generation)
      this.grouped = { generation, grouping: new Grouping(this.store, this.configuration, this.options.roots) };
    return this.grouped.grouping;
  }

  private async load(key: string): Promise<Loaded> {
    const { excluded } = await this.configuration.of(key);
    return excluded ? { status: 'skipped', key, skip: skips.excluded } : this.store.load(key);
  }

  /** A system that cannot be reviewed must not take the others down. */
  private async judge(group: Group): Promise<Judged | undefined> {
    const { config } = await this.configuration.of(group.files[0]?.file ?? group.id);
    try {
      const { roots, asked = [] } = this.options;
      const folders = foldersWithin([...roots, ...asked], this.port, group);
      return { config, review: this.reviews.of({ ...group, folders }, config, this.options.today()) };
    } catch (error) {
      this.options.onError?.(`the review of ${this.port.path(group.id)}`, error);
      return undefined;
    }
  }
}

interface Judged {
  readonly config: Config;
  readonly review: SystemReview;
}

/** Whether an acceptance is unused can only be told of a file that all its systems were looked at for. */
function concerns({ rule, at }: Finding, reported: ReadonlySet<string>, asked: ReadonlySet<string>): boolean {
  return reported.has(at.file) && (rule !== 'decision-unused' || asked.has(at.file));
}

/** The order of the answer must not depend on the order of the question. */
function byIdentity({ system: a }: ReviewedSystem, { system: b }: ReviewedSystem): number {
  return order(a.id, b.id) || order(a.kind, b.kind);
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
