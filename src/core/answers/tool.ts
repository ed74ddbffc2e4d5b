import type { InputSchema } from './schema';

/** One question a program may ask: what a model reads to decide whether to ask it. */
export interface Tool {
  readonly name: ToolName;
  /** A few words for people. */
  readonly title: string;
  /** When to use it, what comes back, and its limits. */
  readonly description: string;
  readonly input: InputSchema;
}

export type ToolName = 'review_architecture' | 'explain_component' | 'simulate_failure';

/** An answer as Markdown, and its gist as plain data. */
export interface Answer {
  readonly markdown: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** A question that cannot be answered as it was asked; the message is a sentence that says how to ask better. */
export class QuestionError extends Error {}

const path = {
  type: 'string',
  minLength: 1,
  description:
    'File or folder to look at, relative to the workspace folder, such as `deploy/compose.yaml`. Needed only when the same component is in several systems.',
} as const;

const kinds = 'Docker Compose files, Kubernetes manifests and kustomizations, and Statewise `*.arch.yaml` files';

/** The tools, in the order in which they are listed. */
export const tools: readonly Tool[] = [
  {
    name: 'review_architecture',
    title: 'Review Architecture',
    description: `Reviews ${kinds}: which components hold state and why, what is a single point of failure, where state would be lost, and findings with file, line and what to do. Use it before or after changing such files, or when asked about state, sessions, scaling, availability or failure of the system they describe. Returns Markdown: one table of components for each system, then findings by severity. It reads files only, never runs anything and does not see a live cluster. Answers end at 20,000 characters and say what was left out; name \`paths\` or raise \`minSeverity\` to see the rest.`,
    input: {
      type: 'object',
      properties: {
        paths: {
          type: 'array',
          items: { type: 'string', minLength: 1 },
          maxItems: 100,
          description: 'Files or folders to review, relative to the workspace folder; everything when absent.',
        },
        minSeverity: {
          type: 'string',
          enum: ['error', 'warning', 'information', 'hint'],
          description: 'Mildest severity to list; `warning` when absent. Milder findings are only counted.',
        },
        together: {
          type: 'boolean',
          description:
            'True takes all Kubernetes files for one system and all Compose files for one project, where a system is spread over folders.',
        },
      },
      additionalProperties: false,
    },
  },
  {
    name: 'explain_component',
    title: 'Explain Component',
    description: `Explains one component of the system that ${kinds} describe: whether it is stateful or stateless with every piece of evidence and its place, what it keeps and where, what it needs and who needs it, what stops with it, decisions about it and its findings. Use it to answer why a component is called stateful, or before changing its replicas, storage, sessions or links. Returns Markdown. Names are those of \`review_architecture\`: the Compose service, \`Kind/name\` or just the name in Kubernetes, the key in an architecture file.`,
    input: {
      type: 'object',
      properties: {
        component: {
          type: 'string',
          minLength: 1,
          description: 'Name or id of the component, such as `web` or `Deployment/web`.',
        },
        path,
      },
      required: ['component'],
      additionalProperties: false,
    },
  },
  {
    name: 'simulate_failure',
    title: 'Simulate Failure',
    description: `Plays one failure on paper in the system that ${kinds} describe: the loss of a component, of some of its instances, of a zone or node, or a network partition between two components. Returns Markdown: which users notice, what breaks or degrades and by which link, what state is lost, what brings it back and how long that takes as far as the files say, and what to change. Use it to answer "what happens when X dies". Name exactly one of \`component\`, \`zone\`, \`node\` and \`partition\`. Nothing is really stopped, and what the files do not say is called unknown.`,
    input: {
      type: 'object',
      properties: {
        component: { type: 'string', minLength: 1, description: 'Component that fails, by name or id.' },
        instances: {
          type: 'integer',
          minimum: 1,
          description: 'How many of its instances fail; all of them when absent. Only together with `component`.',
        },
        zone: { type: 'string', minLength: 1, description: 'Zone that is lost, as the files name it.' },
        node: {
          type: 'string',
          minLength: 1,
          description: 'Machine that is lost, as the files name it; `host` for the one machine of a Compose project.',
        },
        partition: {
          type: 'array',
          items: { type: 'string', minLength: 1 },
          minItems: 2,
          maxItems: 2,
          description: 'Two components that no longer reach each other.',
        },
        path,
      },
      additionalProperties: false,
    },
  },
];
