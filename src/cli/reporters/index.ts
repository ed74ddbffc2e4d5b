import { acceptedReporter } from './accepted';
import { githubReporter } from './github';
import { acceptedJsonReporter, jsonReporter } from './json';
import { junitReporter } from './junit';
import { markdownReporter } from './markdown';
import type { Reporter } from './reporter';
import { sarifReporter } from './sarif/index';
import { textReporter } from './text';

/** A format of `check`. */
export interface Format {
  readonly write: Reporter;
  /** Carries findings of every severity unless `--min-severity` is given. */
  readonly complete: boolean;
}

/** Every format of `check` by the name `--format` takes. */
export const formats: Readonly<Record<string, Format>> = {
  text: { write: textReporter, complete: false },
  json: { write: jsonReporter, complete: true },
  sarif: { write: sarifReporter, complete: true },
  github: { write: githubReporter, complete: false },
  markdown: { write: markdownReporter, complete: false },
  junit: { write: junitReporter, complete: false },
};

/** The formats of `check --list-accepted`. */
export const acceptedFormats: Readonly<Record<string, Format>> = {
  text: { write: acceptedReporter, complete: true },
  json: { write: acceptedJsonReporter, complete: true },
};
