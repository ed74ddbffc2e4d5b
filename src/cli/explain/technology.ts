import type { Technology } from '../../core/knowledge/technology';

const loss: Readonly<Record<Technology['lossTolerable'], string>> = {
  no: 'must not be lost',
  unknown: 'whether it may be lost depends on the use',
  yes: 'may be lost',
};

const replication: Readonly<Record<Technology['replication'], string>> = {
  'built-in': 'replicates by itself',
  configured: 'replicates when configured to',
  none: 'does not replicate',
};

/** What the catalogue knows about a technology. */
export function explainTechnology(technology: Technology): string {
  const { keeps } = technology;
  const place =
    keeps?.where === 'memory'
      ? 'in memory'
      : `on disk${keeps && keeps.paths.length > 0 ? ` (${keeps.paths.join(', ')})` : ''}`;
  return [
    `# ${technology.name}\n`,
    `${technology.says}\n`,
    `Class: ${technology.class}`,
    `Role: ${technology.role}`,
    ...(keeps === undefined ? [] : [`Keeps: ${keeps.what}, ${place}; ${loss[technology.lossTolerable]}`]),
    `Replication: ${replication[technology.replication]}${technology.quorum === 'majority' ? ', needs a majority' : ''}`,
    ...(technology.images.length === 0 ? [] : [`Images: ${technology.images.join(', ')}`]),
    ...(technology.source === undefined ? [] : [`Source: ${technology.source}`]),
    '',
  ].join('\n');
}
