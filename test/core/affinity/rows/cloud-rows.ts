import { cloudManifestRows } from './cloud-manifests';
import { cloudResourceRows } from './cloud-resources';
import type { FileRow } from './cloud-row';
import { cloudTemplateRows } from './cloud-templates';

/** Samples of every dialect of clouds' deployment files. */
export const cloudFileRows: readonly FileRow[] = [...cloudTemplateRows, ...cloudManifestRows, ...cloudResourceRows];
