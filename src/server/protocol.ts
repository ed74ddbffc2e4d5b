import type { Diagram, Shape } from '../core/diagram/types';
import type { Failure, Outcome } from '../core/scenario/types';

/**
 * What client and server say to each other beyond LSP: method names and plain types. Nothing here may import a protocol
 * library, because client and server carry different copies of it.
 */

/** Names of the custom requests and notifications. */
export const methods = {
  /** Server asks: text of a file. `{ uri }` to {@link FileAnswer} or null. */
  readFile: 'statewise/readFile',
  /** Server asks: URIs of the YAML files and `.env` directly in a folder. `{ uri }` to `string[]`. */
  listFolder: 'statewise/listFolder',
  /** Server asks: URIs of the YAML files below a folder. {@link FindParams} to `string[]`. */
  findFiles: 'statewise/findFiles',
  /** Server asks: text of the script that lays out pictures. Nothing to a string. */
  workerSource: 'statewise/workerSource',
  /** Server tells: what became of a document. {@link Status}. */
  status: 'statewise/status',
  /** Client tells: the settings changed. {@link Settings}. */
  settings: 'statewise/settings',
  /** Client asks: review this document now. `{ uri }` to {@link Status}. */
  review: 'statewise/review',
  /** Client asks: everything known about a component. {@link ExplainParams} to Markdown or null. */
  explain: 'statewise/explain',
  /** Client asks: the rules. Nothing to {@link RuleEntry}`[]`. */
  rules: 'statewise/rules',
  /** Server tells, at most once per 200 ms: what is known of some systems changed. `{}`. */
  changed: 'statewise/changed',
  /** Client asks: the picture of the system a document belongs to. `{ uri }` to {@link DiagramAnswer} or null. */
  diagram: 'statewise/diagram',
  /** Client asks: that picture as text. {@link DiagramTextParams} to a string or null. */
  diagramText: 'statewise/diagramText',
  /** Client asks: what a failure means. {@link SimulateParams} to {@link SimulateAnswer} or null. */
  simulate: 'statewise/simulate',
  /** Client asks: the components of all systems in scope. Nothing to {@link SystemEntry}`[]`. */
  components: 'statewise/components',
  /** Client asks: a component in a few lines. {@link ComponentParams} to Markdown or null. */
  describe: 'statewise/describe',
  /** Client asks: a native file drafted from the workspace's other formats. `{}` to a string, or null where there is none to draft from. */
  draft: 'statewise/draft',
  /** Client asks: what a language model wants to know. {@link QuestionParams} to {@link QuestionAnswer}. */
  question: 'statewise/question',
  /** Client asks: the design review of the system a document belongs to. {@link ReportParams} to a string or null. */
  report: 'statewise/report',
} as const;

/** Error code of LSP (`ServerCancelled`) for a picture that a newer one overtook while it was drawn. */
export const outdated = -32802;

/** Scheme of the virtual documents that show rule pages. */
export const ruleScheme = 'statewise-rule';
/** Scheme of the virtual documents that explain a component. */
export const explainScheme = 'statewise-explain';

/** The severity from which the editor shows findings; `all` shows hints as well. */
export type Show = 'warning' | 'information' | 'all';

/** The user's settings, and what the server must know of other extensions. */
export interface Settings {
  readonly enable: boolean;
  readonly scope: 'openFiles' | 'workspace';
  readonly show: Show;
  readonly inlayHints: boolean;
  readonly codeLens: boolean;
  readonly schemaFindings: 'auto' | 'on' | 'off';
  /** Same content as `.statewise.yaml`, used where no such file is found. */
  readonly config: Readonly<Record<string, unknown>>;
  /** The Red Hat YAML extension is installed: it offers symbols, completion of keys and schema hovers. */
  readonly redHat: boolean;
  /** It also validates: it reports syntax and schema errors. */
  readonly redHatValidates: boolean;
}

/** The settings of a client that sends none. */
export const defaultSettings: Settings = {
  enable: true,
  scope: 'openFiles',
  show: 'warning',
  inlayHints: true,
  codeLens: false,
  schemaFindings: 'auto',
  config: {},
  redHat: false,
  redHatValidates: false,
};

/** What a client may put into `initializationOptions`; every part is optional. */
export interface InitializationOptions {
  /** The client answers `readFile`, `listFolder` and `findFiles`. */
  readonly filePort?: boolean;
  /** The client opens `statewise-rule:/<id>.md`. */
  readonly ruleDocuments?: boolean;
  /** Hovers may hold links to commands. */
  readonly commands?: boolean;
  readonly settings?: Partial<Settings>;
  /** Fixes the date (ISO, UTC) that acceptances are compared with. */
  readonly today?: string;
}

/** A file's text; `version` changes when the text does. */
export interface FileAnswer {
  readonly text: string;
  readonly version: string;
  /** Set, with an empty text, for a file that is too large to be worth sending. */
  readonly refused?: 'too-large';
}

/** A file or folder. */
export interface UriParams {
  readonly uri: string;
}

/** A search for YAML files. */
export interface FindParams extends UriParams {
  /** Globs relative to the folder. */
  readonly exclude: readonly string[];
}

/** A component: by id, by the place of a cursor, or the whole system when neither is given. */
export interface ExplainParams extends UriParams {
  readonly component?: string;
  readonly position?: { readonly line: number; readonly character: number };
}

/** A rule in a list to choose from. */
export interface RuleEntry {
  readonly id: string;
  readonly summary: string;
}

/** What became of a document, for the language status item. */
export type Status =
  | { readonly uri: string; readonly kind: 'skipped'; readonly reason: string }
  | {
      readonly uri: string;
      readonly kind: 'reviewed';
      readonly format: string;
      readonly verdict: string;
      readonly components: number;
      readonly stateful: number;
      /** Findings the editor shows. */
      readonly findings: number;
      /** Findings it does not show because of `show`. */
      readonly notes: number;
      readonly sentence: string | undefined;
      readonly show: Show;
      /** The text has syntax errors: hovers and hints are those of the last good text. */
      readonly broken: boolean;
    };

/** A place in a document, from 0 as in LSP: what a client needs to show it. */
export interface PlaceInFile {
  readonly uri: string;
  readonly line: number;
  readonly character: number;
  readonly endLine: number;
  readonly endCharacter: number;
}

/** A picture with its layout. */
export interface DiagramAnswer {
  readonly diagram: Diagram;
  /** SVG of Graphviz; nodes and edges carry the ids `node:<id>` and `edge:<id>`, and classes. */
  readonly svg: string;
  /** Where each node and edge stands, by id. */
  readonly places: { readonly nodes: Places; readonly edges: Places };
}

/** Places by id of a node or edge. */
export type Places = Readonly<Record<string, PlaceInFile>>;

/** A picture as text. */
export interface DiagramTextParams extends UriParams {
  readonly format: 'svg' | 'dot' | 'mermaid' | 'json';
}

/** A failure in the system a document belongs to. */
export interface SimulateParams extends UriParams {
  readonly failure: Failure;
}

/** What a failure means, for a program and for a person. */
export interface SimulateAnswer {
  readonly outcome: Outcome;
  readonly markdown: string;
}

/** A component of the system a document belongs to. */
export interface ComponentParams extends UriParams {
  readonly component: string;
}

/** Narrows what comes back from a client to the name of a component. */
export function isComponentParams(value: unknown): value is ComponentParams {
  return (
    typeof value === 'object' &&
    value !== null &&
    'uri' in value &&
    typeof value.uri === 'string' &&
    'component' in value &&
    typeof value.component === 'string'
  );
}

/** One system in the Components view. */
export interface SystemEntry {
  readonly id: string;
  /** Its file or folder, relative to the workspace. */
  readonly title: string;
  /** In words: "Docker Compose". */
  readonly format: string;
  readonly verdict: 'stateful' | 'stateless' | 'hybrid';
  /** Those whose loss stops most come first, then by name. */
  readonly components: readonly ComponentEntry[];
}

/** One component in the Components view. */
export interface ComponentEntry {
  readonly id: string;
  readonly name: string;
  /** As the format names it: `service`, `Deployment`. */
  readonly kind: string;
  readonly shape: Shape;
  readonly technology: string | undefined;
  readonly class: 'stateful' | 'stateless';
  readonly confidence: 'high' | 'medium' | 'low';
  readonly spof: boolean;
  /** Components that stop when this one does. */
  readonly blast: number;
  /** Open findings the editor shows. */
  readonly findings: number;
  /** State that would be lost and must not, or might matter, in words. */
  readonly stateAtRisk: readonly string[];
  /** Where its name stands. */
  readonly place: PlaceInFile;
  /** Lines of its description in that document, from 0, both included. */
  readonly lines: { readonly first: number; readonly last: number };
}

/** A question of a language model: one of the tools of `core/answers`, and its input as the model wrote it. */
export interface QuestionParams {
  readonly tool: string;
  readonly input: unknown;
}

/** Markdown, or a sentence on what is wrong with the question. */
export interface QuestionAnswer {
  readonly text: string;
  readonly failed: boolean;
}

/** A review of a system's design. */
export interface ReportParams extends UriParams {
  readonly format: 'markdown' | 'html';
}

const ordinarySchemes = ['file', 'untitled', 'vscode-remote', 'vscode-vfs'];

/**
 * Whether a document is one the user edits. Other schemes (the left side of a diff, a notebook's output) count only when
 * a workspace folder has the same one.
 */
export function belongs(uri: string, folders: readonly string[]): boolean {
  const scheme = schemeOf(uri);
  return ordinarySchemes.includes(scheme) || folders.some((folder) => schemeOf(folder) === scheme);
}

function schemeOf(uri: string): string {
  return uri.slice(0, Math.max(0, uri.indexOf(':')));
}
