// The version of a publication: <schema major>.<yyyymmdd>.<n>, always later than the one before.
import { isDate } from '../../shared/date.js';
import * as limits from '../../catalog/limits.js';
import { UserError } from '../diagnostics/build-observer.js';

/**
 * Gives the time of a build as an ISO date or time: the option's, else SOURCE_DATE_EPOCH (seconds, as defined by
 * reproducible-builds.org), else now. Throws a `UserError` for anything but a date.
 */
export function buildTime(date: string | undefined, environment: NodeJS.ProcessEnv, now: Date): string {
  if (date !== undefined && !isDate(date))
    throw new UserError(`--date ${String(date)} is no ISO date such as 2026-03-03.`);
  const epoch = environment.SOURCE_DATE_EPOCH;
  if (date !== undefined || !epoch) return date ?? now.toISOString();
  if (!/^\d+$/.test(epoch)) throw new UserError(`SOURCE_DATE_EPOCH is ${epoch}, and must be whole seconds.`);
  return new Date(Number(epoch) * 1000).toISOString();
}

/** The version that follows `previous` on an ISO date. Where the clock is behind it, the day stays. */
export function nextVersion(previous: string | undefined, date: string): string {
  const today = date.replaceAll('-', '');
  const [, day = '', count = '0'] = previous?.split('.') ?? [];
  return `${limits.schemaMajor}.${day >= today ? `${day}.${Number(count) + 1}` : `${today}.1`}`;
}

/** The ISO date in a version: that of what changed with it, so that readers never see a date go back. */
export function versionDate(version: string): string {
  const [, day = ''] = version.split('.');
  return day.replace(/^(\d{4})(\d\d)/, '$1-$2-');
}
