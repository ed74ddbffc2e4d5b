import { builtIn } from './technologies';
import { repositoryOf } from './image';
import type { OperatedResource, Technology } from './technology';

/** A catalogue with its indexes; a user's own entries come before the built-in ones. */
export class Catalogue {
  private readonly byId = new Map<string, Technology>();
  private readonly byWord = new Map<string, Technology>();
  private readonly byImage = new Map<string, Technology>();
  private readonly bySegment = new Map<string, Technology>();
  private readonly byCommand = new Map<string, Technology>();
  private readonly bySetting = new Map<string, Technology>();
  private readonly byPortNumber = new Map<number, Technology>();
  private readonly byResource = new Map<string, { technology: Technology; resource: OperatedResource }>();

  constructor(readonly technologies: readonly Technology[]) {
    for (const technology of technologies) this.index(technology);
  }

  /** The entry with this id, name or alias (any case), or undefined. */
  find(word: string): Technology | undefined {
    const key = word.trim().toLowerCase();
    return this.byId.get(key) ?? this.byWord.get(key);
  }

  /** The entry an image belongs to: by whole repository, then by its last segment, then by the segment without affixes. */
  byImageName(image: string): Technology | undefined {
    const repository = repositoryOf(image);
    const whole = this.byImage.get(repository);
    if (whole !== undefined) return whole;
    const segment = repository.slice(repository.lastIndexOf('/') + 1);
    const plain = stem(segment);
    return this.bySegment.get(segment) ?? this.bySegment.get(plain) ?? this.bySegment.get(plain.replaceAll('_', '-'));
  }

  /** The entry started by a program name, such as `redis-server`. */
  byProgram(word: string): Technology | undefined {
    return this.byCommand.get(word.slice(word.lastIndexOf('/') + 1).toLowerCase());
  }

  /** The entry whose own image reads this environment variable. */
  byVariable(name: string): Technology | undefined {
    return this.bySetting.get(name);
  }

  /** The store that listens on this port by convention. */
  byPort(port: number): Technology | undefined {
    return this.byPortNumber.get(port);
  }

  /** The technology behind a custom resource. */
  operated(group: string, kind: string): { technology: Technology; resource: OperatedResource } | undefined {
    return this.byResource.get(`${group}/${kind}`);
  }

  private index(technology: Technology): void {
    put(this.byId, technology.id, technology);
    for (const word of [technology.name, ...(technology.aliases ?? [])])
      put(this.byWord, word.toLowerCase(), technology);
    for (const image of technology.images) {
      put(image.includes('/') ? this.byImage : this.bySegment, image.toLowerCase(), technology);
    }
    for (const command of technology.commands ?? []) put(this.byCommand, command.toLowerCase(), technology);
    for (const name of technology.environment ?? []) put(this.bySetting, name, technology);
    for (const port of technology.ports ?? []) {
      if (technology.class === 'stateful' && !this.byPortNumber.has(port)) this.byPortNumber.set(port, technology);
    }
    for (const resource of technology.resources ?? []) {
      put(this.byResource, `${resource.group}/${resource.kind}`, { technology, resource });
    }
  }
}

function put<Value>(map: Map<string, Value>, key: string, value: Value): void {
  if (!map.has(key)) map.set(key, value);
}

/** `postgres-13`, `my_redis`, `mysql8` → the bare name, so that a version in the repository does not hide it. */
function stem(segment: string): string {
  return segment
    .replace(/[-_]?v?\d+(?:[.\-_]\d+)*$/, '')
    .replace(/[-_](?:alpine|debian|slim|official|docker|image|container|server|arm64|amd64|aarch64)$/, '');
}

/** The built-in catalogue. */
export const catalogue = new Catalogue(builtIn);

/** All built-in entries. */
export const technologies: readonly Technology[] = builtIn;

/** Built-in entry by id, name or alias. */
export function findTechnology(word: string): Technology | undefined {
  return catalogue.find(word);
}

/** Built-in entry behind a custom resource. */
export function operatedResource(
  group: string,
  kind: string,
): { technology: Technology; resource: OperatedResource } | undefined {
  return catalogue.operated(group, kind);
}
