/** What stands in place of anything that opens a door. */
const MASK = '***';

/** Names whose value is never shown. The repetitions are bounded so that a long hostile word costs no more than its length. */
const SECRET_NAME =
  '[\\w.-]{0,40}(?:password|passwd|passphrase|pwd|secret|token|credentials?|(?:api|access|private|account|encryption|signing|license)[-_.]?key)[\\w.-]{0,40}';

const VALUE = '(?:"[^"]*"|\'[^\']*\'|`[^`]*`|[^\\s&;,\'"`]+)';

interface Pattern {
  readonly find: RegExp;
  readonly put: string;
  /** A cheap look whether the costly search can find anything. */
  readonly needs?: RegExp;
}

const at = /@/;
const named = /pass|pwd|secret|token|credential|key/i;

const patterns: readonly Pattern[] = [
  { find: /-----BEGIN [A-Z ]{1,40}-----[\s\S]*?(?:-----END [A-Z ]{1,40}-----|$)/g, put: MASK },
  // `scheme://user:password@host`; a password may hold a slash, a port must not be taken for one.
  {
    find: /\b([a-z][a-z0-9+.-]{0,20}:\/\/)[^\s/?#'"`:@]*:(?!\d{1,5}(?:[/?#]|$))[^\s'"`]*@/gi,
    put: `$1${MASK}@`,
    needs: at,
  },
  { find: /\b([a-z][a-z0-9+.-]{0,20}:\/\/)[^\s/?#'"`]*@/gi, put: `$1${MASK}@`, needs: at },
  // `user:password@host` without a scheme, but not the digest of an image.
  { find: /(?<![\w/.:-])[\w.+-]{1,64}:[^\s@/:'"`]{1,128}@(?!sha\d)(?=[\w([])/g, put: `${MASK}@`, needs: at },
  { find: new RegExp(`(?<![\\w.-])(${SECRET_NAME})(=)${VALUE}`, 'gi'), put: `$1$2${MASK}`, needs: named },
  { find: new RegExp(`(?<![\\w.-])(user(?:name|id)?|uid|login)(=)${VALUE}`, 'gi'), put: `$1$2${MASK}` },
  // A colon also ends a sentence's subject: only names that prose does not use.
  {
    find: new RegExp(`(?<![\\w.-])((?:\\w{1,40}[-_.])?(?:password|passwd|pwd))(\\s*:\\s*)${VALUE}`, 'gi'),
    put: `$1$2${MASK}`,
    needs: named,
  },
  {
    find: new RegExp(`(?<![\\w.-])([A-Z0-9_]{0,40}(?:SECRET|TOKEN|_KEY)[A-Z0-9_]{0,40})(\\s*:\\s*)${VALUE}`, 'g'),
    put: `$1$2${MASK}`,
    needs: named,
  },
  {
    find: new RegExp(`(--?(?:requirepass|masterauth|pass|${SECRET_NAME}))(\\s+)(?!-)${VALUE}`, 'gi'),
    put: `$1$2${MASK}`,
    needs: named,
  },
  { find: /\b(Bearer|Basic)(\s+)[\w.~+/-]{8,}=*/g, put: `$1$2${MASK}` },
  { find: /\beyJ[\w-]{8,}\.[\w-]+(?:\.[\w-]*)?/g, put: MASK },
  { find: /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/g, put: MASK },
  { find: /\b(?:gh[pousr]_|github_pat_|glpat-|xox[abprs]-|sk_live_|rk_live_|npm_)[\w-]{10,}/g, put: MASK },
  { find: /\bsk-[\w-]{20,}/g, put: MASK },
];

/** What every pattern needs one of: a text without any is left alone after one look. */
const suspicious =
  /[@=]|pass|pwd|secret|token|credential|key|masterauth|-----BEGIN|Bearer|Basic|eyJ|AKIA|ASIA|gh[pousr]_|github_pat_|glpat-|xox|sk[-_]|rk_|npm_/i;

/**
 * Takes user names, passwords, tokens and keys out of a text (`scheme://***@host`); everything else stays as it is.
 * Every text that reaches a person or a report goes through here.
 */
export function redact(text: string): string {
  if (!suspicious.test(text)) return text;
  let shown = text;
  for (const { find, put, needs } of patterns) {
    if (needs === undefined || needs.test(shown)) shown = shown.replace(find, put);
  }
  return shown;
}
