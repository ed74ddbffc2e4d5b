// Writes what is derived from the rules into README.md: `npm run docs`.
import { readFileSync, writeFileSync } from 'node:fs';
import { freshReadme } from './readme';

writeFileSync('README.md', freshReadme(readFileSync('README.md', 'utf8')));
