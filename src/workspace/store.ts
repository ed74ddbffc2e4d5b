import type { FormatId } from '../core/model/component';
import { readers } from '../core/readers';
import { isComposeName, recognise } from '../core/readers/recognise';
import { MAX_TEXT, parseFile, type ParsedFile } from '../core/yaml/parse';
import type { FilePort, FileText } from './port';
import { skips } from './skip';
import type { Skip } from './workspace';

/** A file after the cheap test and, where that suspects one of our formats, after parsing. */
export type Loaded = LoadedFile | { readonly status: 'skipped'; readonly key: string; readonly skip: Skip };

/** A file of one of our formats. The same object as long as the text is the same. */
export interface LoadedFile {
  readonly status: 'read';
  readonly key: string;
  readonly format: FormatId;
  readonly file: ParsedFile;
}

/** How many of a text's first characters are searched for a NUL, the mark of a binary file. */
const BINARY_PROBE = 8192;

/** Texts, listings and parsed files by key: nothing is read or parsed twice while it stays the same. */
export class FileStore {
  private readonly documents = new Map<string, string>();
  private readonly texts = new Map<string, Promise<FileText | undefined>>();
  private readonly listings = new Map<string, Promise<readonly string[]>>();
  private readonly finds = new Map<string, Promise<readonly string[]>>();
  private readonly parses = new Map<string, ParsedFile>();
  private readonly loads = new Map<string, { readonly text: string; readonly loaded: Loaded }>();

  private changes = 0;

  constructor(readonly port: FilePort) {}

  /** Grows whenever a text or listing may have changed: what was concluded from them holds as long as it stays. */
  get generation(): number {
    return this.changes;
  }

  /** Sets the text of an open document. */
  open(key: string, text: string): void {
    if (this.documents.get(key) !== text) this.changes++;
    this.documents.set(key, text);
  }

  /** From now on the port's text counts again. */
  close(key: string): void {
    this.documents.delete(key);
    this.changed([key]);
  }

  /** Forgets what was read of these files, or everything. Parsed files stay: they are checked against the text. */
  changed(keys?: readonly string[]): void {
    this.changes++;
    if (keys === undefined) {
      for (const cache of [this.texts, this.listings, this.finds, this.parses, this.loads]) cache.clear();
      return;
    }
    for (const key of keys) {
      // Only kustomizations are looked for in whole folders; an ordinary save must not make the port search again.
      if (/(?:^|\/)kustomization(?:\.ya?ml)?$/i.test(this.port.path(key))) this.finds.clear();
      this.texts.delete(key);
      this.listings.delete(this.port.folder(key));
    }
  }

  /** The text of a file: the open document's, else what the port reads. */
  async text(key: string): Promise<FileText | undefined> {
    const open = this.documents.get(key);
    if (open !== undefined) return { text: open, version: 'open' };
    let reading = this.texts.get(key);
    if (reading === undefined) {
      reading = this.port.read(key).catch(() => undefined);
      this.texts.set(key, reading);
    }
    return reading;
  }

  /** Keys of the YAML files directly in a folder, open documents that are not saved yet included, sorted. */
  async list(folder: string): Promise<readonly string[]> {
    let listing = this.listings.get(folder);
    if (listing === undefined) {
      listing = this.port.list(folder).catch(() => []);
      this.listings.set(folder, listing);
    }
    const keys = new Set(await listing);
    for (const key of this.documents.keys()) if (this.port.folder(key) === folder) keys.add(key);
    return [...keys].filter((key) => /\.ya?ml$/i.test(this.port.path(key))).sort();
  }

  /** Keys of the files below a folder that were read. */
  below(folder: string): readonly string[] {
    return [...this.texts.keys()].filter((key) => key.startsWith(`${folder}/`));
  }

  /** Keys of all YAML files below a folder, open documents included. */
  async find(folder: string): Promise<readonly string[]> {
    let finding = this.finds.get(folder);
    if (finding === undefined) {
      finding = this.port.find(folder, []).catch(() => []);
      this.finds.set(folder, finding);
    }
    return [...new Set([...(await finding), ...this.documents.keys()])];
  }

  /** A file of whatever format, parsed; undefined when it cannot be read as text. */
  async parse(key: string): Promise<ParsedFile | undefined> {
    const found = await this.text(key);
    return found === undefined || refusal(found) !== undefined ? undefined : this.parsed(key, found.text);
  }

  /** A file with its format, or why it is left alone. */
  async load(key: string): Promise<Loaded> {
    const found = await this.text(key);
    if (found === undefined) return { status: 'skipped', key, skip: skips.unreadable };
    const known = this.loads.get(key);
    if (known !== undefined && known.text === found.text && found.refused === undefined) return known.loaded;
    const loaded = this.judge(key, found);
    this.loads.set(key, { text: found.text, loaded });
    return loaded;
  }

  private judge(key: string, found: FileText): Loaded {
    const refused = refusal(found);
    if (refused !== undefined) return { status: 'skipped', key, skip: refused };
    const path = this.port.path(key);
    const suspected = recognise(path, found.text.replace(/^\uFEFF/, ''));
    if (suspected === undefined) return { status: 'skipped', key, skip: skips.foreign };
    if (suspected === 'template') return { status: 'skipped', key, skip: skips.template };
    const file = this.parsed(key, found.text);
    if (file.templated && suspected !== 'native') return { status: 'skipped', key, skip: skips.template };
    const format = accepted(path, file, suspected);
    return format === undefined
      ? { status: 'skipped', key, skip: skips.foreign }
      : { status: 'read', key, format, file };
  }

  private parsed(key: string, text: string): ParsedFile {
    const known = this.parses.get(key);
    if (known !== undefined && known.text === text) return known;
    const file = parseFile(key, text, known);
    this.parses.set(key, file);
    return file;
  }
}

function refusal(found: FileText): Skip | undefined {
  if (found.refused === 'too-large' || found.text.length > MAX_TEXT) return skips.tooLarge;
  if (found.refused === 'binary' || found.text.slice(0, BINARY_PROBE).includes('\0')) return skips.binary;
  return undefined;
}

/** The format whose reader is sure. A file with syntax errors keeps the format its name or first lines promise. */
function accepted(path: string, file: ParsedFile, suspected: FormatId): FormatId | undefined {
  const sure = readers.find((reader) => reader.accepts(path, file));
  if (sure !== undefined) return sure.id;
  if (file.problems.length === 0) return undefined;
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
  return suspected !== 'compose' || isComposeName(name) ? suspected : undefined;
}
