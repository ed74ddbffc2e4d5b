import type { FileStore } from '../store';
import { children, KUSTOMIZATIONS } from './kustomize';
import { baseName } from './plan';

/** Which kustomizations of the workspace build on which. */
export class Overlays {
  private parents: Promise<ReadonlyMap<string, readonly string[]>> | undefined;
  private readonly known = new Set<string>();

  constructor(
    private readonly store: FileStore,
    private readonly roots: readonly string[],
    private readonly excluded: (key: string) => Promise<boolean>,
  ) {}

  /** Adds kustomizations that the workspace's folders may not hold. */
  know(keys: Iterable<string>): void {
    const before = this.known.size;
    for (const key of keys) if (this.isName(key)) this.known.add(key);
    if (this.known.size > before) this.parents = undefined;
  }

  /** The kustomizations that reach one and that nothing builds on, sorted; itself when nothing does. */
  async above(key: string): Promise<readonly string[]> {
    this.parents ??= this.index();
    const parents = await this.parents;
    const reaching = new Set([key]);
    for (const each of reaching) for (const parent of parents.get(each) ?? []) reaching.add(parent);
    const top = [...reaching].filter((each) => (parents.get(each) ?? []).every((parent) => parent === each)).sort();
    // Kustomizations that only name each other have no top: the first stands for them.
    return top.length > 0 ? top : [...reaching].sort().slice(0, 1);
  }

  private async index(): Promise<ReadonlyMap<string, readonly string[]>> {
    const found = await Promise.all(this.roots.map((root) => this.store.find(root)));
    const parents = new Map<string, string[]>();
    for (const key of new Set([...this.known, ...found.flat().filter((each) => this.isName(each))])) {
      const file = (await this.excluded(key)) ? undefined : await this.store.parse(key);
      if (file === undefined) continue;
      for (const child of children(this.store.port, file)) parents.set(child, [...(parents.get(child) ?? []), key]);
    }
    return parents;
  }

  private isName(key: string): boolean {
    return KUSTOMIZATIONS.includes(baseName(this.store.port.path(key)));
  }
}
