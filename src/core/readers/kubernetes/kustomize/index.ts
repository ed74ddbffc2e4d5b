import { itemsAt, textAt, type Located, type LocatedMap } from '../../../yaml/located';
import type { Group } from '../../reader';
import type { KubeObject } from '../object';
import { isKustomization, isKustomizationRoot } from '../recognise';
import { generated } from './generate';
import { patchesOf } from './patches';
import { renamed } from './rename';
import { replaced } from './replacements';
import { transform } from './transform';
import { filledIn } from './vars';

const NAMES = ['kustomization.yaml', 'kustomization.yml', 'Kustomization'];

/**
 * The objects as the kustomizations of the group deploy them, innermost first: patches, namespace, `replicas`, `images`,
 * what goes into generated ConfigMaps and Secrets, prefix and suffix of names, `vars`, `replacements`. Labels stay out, because they reach selectors and pods
 * together.
 */
export function kustomized(objects: readonly KubeObject[], group: Group): readonly KubeObject[] {
  const roots = new Map<string, LocatedMap>();
  for (const file of group.files) {
    const root = file.documents[0]?.root;
    if (root?.type === 'map' && (isKustomization(file.file) || isKustomizationRoot(file.file, root)))
      roots.set(file.file, root);
  }
  return roots.size === 0 ? objects : new Kustomizer(objects, group, roots).run();
}

class Kustomizer {
  private readonly done = new Set<string>();
  private readonly files: ReadonlySet<string>;

  constructor(
    private objects: readonly KubeObject[],
    private readonly group: Group,
    private readonly roots: ReadonlyMap<string, LocatedMap>,
  ) {
    this.files = new Set(group.files.map((file) => file.file));
  }

  run(): readonly KubeObject[] {
    const children = new Set(
      [...this.roots].flatMap(([key, root]) => this.listed(key, root, ['resources', 'bases', 'components'])),
    );
    for (const key of this.roots.keys()) if (!children.has(key)) this.apply(key, new Set());
    return this.objects;
  }

  /**
   * Applies one kustomization to the files below it.
   * @param around files of the kustomization that lists this one under `components`: a component changes them too
   * @returns the files below it
   */
  private apply(key: string, around: ReadonlySet<string>): ReadonlySet<string> {
    const root = this.roots.get(key);
    // A base that two others share is changed once; cyclic references end here as well.
    if (root === undefined || this.done.has(key)) return new Set();
    this.done.add(key);
    const own = new Set([key]);
    for (const found of this.listed(key, root, ['resources', 'bases'])) {
      if (this.roots.has(found)) for (const file of this.apply(found, new Set())) own.add(file);
      else own.add(found);
    }
    const scope = new Set([...around, ...own]);
    this.objects = [...this.objects, ...generated(key, root, this.group)];
    for (const found of this.listed(key, root, ['components']))
      for (const file of this.apply(found, scope)) own.add(file);
    const patches = patchesOf(key, root, this.group);
    for (const file of own) scope.add(file);
    const inScope = (object: KubeObject): boolean => scope.has(object.root.extent.file);
    const changed = renamed(transform(this.objects, inScope, root, patches), inScope, root);
    this.objects = replaced(filledIn(changed, inScope, root), inScope, key, root, this.group);
    return own;
  }

  /** Keys of the files and kustomizations that lists of paths name, as far as they are in the group. */
  private listed(key: string, root: LocatedMap, fields: readonly string[]): readonly string[] {
    return fields.flatMap((field) => itemsAt(root, field).flatMap((item: Located) => this.key(key, item) ?? []));
  }

  private key(from: string, item: Located): string | undefined {
    const path = item.type === 'scalar' ? item.text : (textAt(item, 'path') ?? '');
    if (path === '') return undefined;
    const whole = this.group.resolve(from, path);
    if (this.files.has(whole)) return whole;
    return NAMES.map((name) => this.group.resolve(from, `${path.replace(/\/$/, '')}/${name}`)).find((each) =>
      this.roots.has(each),
    );
  }
}
