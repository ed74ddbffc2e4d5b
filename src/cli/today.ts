import type { Io } from './io';
import { UsageError } from './usageError';

/** The date of the review: `--today`, else `SOURCE_DATE_EPOCH`, else the clock; ISO, UTC. */
export function today(option: string | undefined, io: Io): string {
  if (option !== undefined) {
    if (!isDate(option)) throw new UsageError(`--today: \`${option}\` is not a date like 2026-11-24.`);
    return option;
  }
  const epoch = io.env['SOURCE_DATE_EPOCH'];
  const seconds = epoch !== undefined && /^\d+$/.test(epoch) ? Number(epoch) : undefined;
  return iso(seconds === undefined ? new Date() : new Date(seconds * 1000));
}

function isDate(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(time) && iso(new Date(time)) === text;
}

function iso(date: Date): string {
  return date.toISOString().slice(0, 10);
}

/** Whole days from one ISO date to a later one; 0 on the day itself. */
export function daysUntil(until: string, today: string): number {
  return Math.round((Date.parse(until) - Date.parse(today)) / 86_400_000);
}
