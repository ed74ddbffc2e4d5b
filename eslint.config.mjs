import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import tseslint from 'typescript-eslint';

/** Rooms a room may not import from. Imports flow one way: core <- workspace <- server, cli; extension stands apart. */
const forbid = (files, groups, message) => ({
  files,
  rules: { 'no-restricted-imports': ['error', { patterns: groups.map((group) => ({ regex: group, message })) }] },
});

export default tseslint.config(
  {
    ignores: [
      'dist',
      'dist-test',
      '.vscode-test',
      'node_modules',
      'src/core/schema/generated',
      'coverage',
      'test/fixtures',
    ],
  },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    files: ['src/**/*.ts', 'test/**/*.ts'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { prefer: 'type-imports', fixStyle: 'inline-type-imports' },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      'no-console': 'error',
      eqeqeq: 'error',
    },
  },
  forbid(
    ['src/core/**/*.ts'],
    [
      '^vscode',
      '^node:',
      '^(fs|path|os|url|child_process|crypto)$',
      '/(workspace|layout|server|cli|mcp|extension)(/|$)',
      '^(?!\\.|yaml$|fastest-levenshtein$|picomatch$|@cfworker/json-schema$)',
    ],
    'The core is pure: no editor, no protocol, no Node built-ins, no other room.',
  ),
  {
    files: ['src/core/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', 'process', 'Buffer', 'setTimeout', 'console', 'require', '__dirname'],
      // Today is an input: no clock in the core.
      'no-restricted-syntax': [
        'error',
        {
          selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
          message: 'The core has no clock.',
        },
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'The core has no clock.' },
      ],
    },
  },
  forbid(
    ['src/workspace/**/*.ts'],
    ['^vscode', '/(layout|server|cli|mcp|extension)(/|$)'],
    'The workspace knows the core only.',
  ),
  forbid(
    ['src/layout/**/*.ts'],
    ['^vscode', '/(workspace|server|cli|mcp|extension)(/|$)', '/core/(?!diagram/svg$)'],
    'The layout turns text into SVG: it knows Graphviz and how SVG is dressed, no model and no host.',
  ),
  forbid(
    ['src/server/**/*.ts'],
    ['^vscode$', '/(cli|mcp|extension)(/|$)', '^@viz-js/viz$', '/layout/(?!layoutWorker$|nodeThread$|webThread$)'],
    'The server knows workspace and core, and lays out on a thread of its own.',
  ),
  forbid(
    ['src/mcp/**/*.ts'],
    ['^vscode', '^\\.\\./(\\.\\./)*(cli|server|layout|extension)(/|$)'],
    "The agents' server knows workspace and core.",
  ),
  forbid(
    ['src/cli/**/*.ts'],
    ['^vscode', '/extension(/|$)', '/server/(?!node$)', '^@viz-js/viz$'],
    "The command line knows workspace, core, the agents' server and the language server's Node entry; Graphviz stays in its own file.",
  ),
  forbid(
    ['src/extension/**/*.ts'],
    [
      '/(cli|mcp|workspace|layout)(/|$)',
      '/server/(?!protocol$)',
      '/core/(?!readers/recognise$|(diagram|scenario)/types$)',
      '/webview/(?!messages$|failure/choices$)',
    ],
    "The extension knows the server's protocol, the messages of the diagram's page and the cheap test, nothing else of the product.",
  ),
  forbid(
    ['src/webview/**/*.ts'],
    [
      '^vscode',
      '^node:',
      '/(cli|mcp|workspace|layout|extension)(/|$)',
      '/server/(?!protocol$)',
      '/core/(?!(diagram|scenario)/types$)',
    ],
    'The page knows the types that the server answers with, nothing else.',
  ),
  { files: ['test/**/*.ts', 'test/**/*.mjs', '*.mjs', 'schemas/*.mjs'], rules: { 'no-console': 'off' } },
  {
    files: ['**/*.mjs'],
    languageOptions: {
      globals: {
        console: 'readonly',
        process: 'readonly',
        URL: 'readonly',
        Buffer: 'readonly',
        setTimeout: 'readonly',
      },
    },
  },
  prettier,
);
