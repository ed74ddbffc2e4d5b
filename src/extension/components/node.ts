import type { ComponentEntry, SystemEntry } from '../../server/protocol';

/** A row of the Components view. It is plain data: rows are what the commands of the view are given. */
export type Row =
  | { readonly kind: 'system'; readonly id: string; readonly uri: string; readonly system: SystemEntry }
  | { readonly kind: 'class'; readonly id: string; readonly class: ComponentEntry['class']; readonly count: number }
  | ComponentRow;

/** The row of a component. `uri` and `component` are what commands about components ask for. */
export interface ComponentRow {
  readonly kind: 'component';
  readonly id: string;
  readonly uri: string;
  readonly component: string;
  readonly entry: ComponentEntry;
}

/** All rows with their relations. */
export interface Forest {
  readonly roots: readonly Row[];
  childrenOf(row: Row): readonly Row[];
  parentOf(row: Row): Row | undefined;
  /** The component described at a line (from 0) of a document: the innermost. */
  at(uri: string, line: number): ComponentRow | undefined;
}

const classes = ['stateful', 'stateless'] as const;

/** Groups components by class and, where there are several, by system. */
export function forestOf(systems: readonly SystemEntry[]): Forest {
  const children = new Map<string, readonly Row[]>();
  const parents = new Map<string, Row>();
  const components: ComponentRow[] = [];

  function under(parent: Row, rows: readonly Row[]): void {
    children.set(parent.id, rows);
    for (const row of rows) parents.set(row.id, parent);
  }
  function groupsOf(system: SystemEntry, path: string): Row[] {
    return classes.flatMap((each) => {
      const members = system.components.filter((entry) => entry.class === each);
      if (members.length === 0) return [];
      const group: Row = { kind: 'class', id: `${path}/${each}`, class: each, count: members.length };
      const rows = members.map((entry) => componentRow(entry, group.id));
      components.push(...rows);
      under(group, rows);
      return [group];
    });
  }

  const roots = systems.flatMap((system): Row[] => {
    const path = `${system.format} ${system.id}`;
    const groups = groupsOf(system, path);
    if (systems.length === 1) return groups;
    const row: Row = { kind: 'system', id: path, uri: system.components[0]?.place.uri ?? '', system };
    under(row, groups);
    return [row];
  });
  return {
    roots,
    childrenOf: ({ id }) => children.get(id) ?? [],
    parentOf: ({ id }) => parents.get(id),
    at: (uri, line) => innermost(components.filter(({ entry }) => isAt(entry, uri, line))),
  };
}

function componentRow(entry: ComponentEntry, group: string): ComponentRow {
  const { id, place } = entry;
  return { kind: 'component', id: `${group}/${id}`, uri: place.uri, component: id, entry };
}

function isAt({ place, lines }: ComponentEntry, uri: string, line: number): boolean {
  return place.uri === uri && lines.first <= line && line <= lines.last;
}

function innermost(rows: readonly ComponentRow[]): ComponentRow | undefined {
  return rows.reduce<ComponentRow | undefined>(
    (best, row) => (best === undefined || row.entry.lines.first > best.entry.lines.first ? row : best),
    undefined,
  );
}
