import type { Plugin } from 'esbuild';

export declare const noGeneratedCode: Plugin;
