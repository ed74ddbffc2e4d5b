import { awsRows } from './aws';
import { cloudsRows } from './clouds';
import { controllersRows } from './controllers';
import { coreRows } from './core';
import { envoyRows } from './envoy';
import { filesRows } from './files';
import { googleRows } from './google';
import { haproxyRows } from './haproxy';
import { nginxRows } from './nginx';
import { traefikRows } from './traefik';
import { furtherSamples } from './further';
import type { Row } from './samples';

/** By section of the dialect table. */
const sections: readonly Row[] = [
  ...coreRows,
  ...nginxRows,
  ...traefikRows,
  ...haproxyRows,
  ...envoyRows,
  ...controllersRows,
  ...awsRows,
  ...googleRows,
  ...cloudsRows,
  ...filesRows,
];

/** Samples of every row. */
export const rows: readonly Row[] = sections.map((row) => {
  const { pins = [], not = [] } = furtherSamples.get(row.id) ?? {};
  return { ...row, pins: [...row.pins, ...pins], not: [...row.not, ...not] };
});
