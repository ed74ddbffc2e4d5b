import { get, itemsAt, textAt, type Located } from '../../yaml/located';

/** One entry of `include`: files that are merged with each other and make a project of their own. */
export interface Include {
  readonly paths: readonly string[];
  /** The folder that the project's `.env` lies in; undefined for that of its first file. */
  readonly folder: string | undefined;
  /** Files with the variables it starts from; undefined for the `.env` of its folder. */
  readonly envFiles: readonly string[] | undefined;
}

/**
 * What a Compose file includes, in short and long syntax; paths as written.
 * Source: https://docs.docker.com/reference/compose-file/include/
 */
export function includesOf(root: Located | undefined): readonly Include[] {
  return itemsAt(root, 'include').map((item) =>
    item.type === 'scalar'
      ? { paths: [item.text], folder: undefined, envFiles: undefined }
      : {
          paths: pathsAt(get(item, 'path')) ?? [],
          folder: textAt(item, 'project_directory'),
          envFiles: pathsAt(get(item, 'env_file')),
        },
  );
}

/** One path, or a list of paths, any of which may be a mapping with a `path`; undefined where none is written. */
export function pathsAt(node: Located | undefined): readonly string[] | undefined {
  if (node === undefined || (node.type === 'scalar' && node.value === null)) return undefined;
  const items = node.type === 'seq' ? node.items : [node];
  return items.flatMap((item) => (item.type === 'scalar' ? [item.text] : (textAt(item, 'path') ?? [])));
}
