import { defaultSettings, type Settings } from './protocol';

/** The settings in what a client sent, which may be anything; values of the wrong kind leave `base` as it is. */
export function readSettings(sent: unknown, base: Settings = defaultSettings): Settings {
  if (!isRecord(sent)) return base;
  return {
    enable: flag(sent['enable'], base.enable),
    scope: word(sent['scope'], ['openFiles', 'workspace'], base.scope),
    show: word(sent['show'], ['warning', 'information', 'all'], base.show),
    inlayHints: flag(sent['inlayHints'], base.inlayHints),
    codeLens: flag(sent['codeLens'], base.codeLens),
    schemaFindings: word(sent['schemaFindings'], ['auto', 'on', 'off'], base.schemaFindings),
    config: isRecord(sent['config']) ? sent['config'] : base.config,
    redHat: flag(sent['redHat'], base.redHat),
    redHatValidates: flag(sent['redHatValidates'], base.redHatValidates),
  };
}

/** Narrows a value from the wire to an object with named members. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function flag(value: unknown, otherwise: boolean): boolean {
  return typeof value === 'boolean' ? value : otherwise;
}

function word<W extends string>(value: unknown, words: readonly W[], otherwise: W): W {
  return words.find((candidate) => candidate === value) ?? otherwise;
}
