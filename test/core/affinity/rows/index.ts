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
import type { Row } from './samples';

/** Samples of every row, by section of the dialect table. */
export const rows: readonly Row[] = [
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
