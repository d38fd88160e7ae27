// Versions of publications, <schema major>.<yyyymmdd>.<n>, and their dates. Each is later than the previous one.
import { isDate } from '../../shared/date.js';
import * as limits from '../../catalog/limits.js';
import { UserError } from '../diagnostics/build-observer.js';

/**
 * Returns the time of a build as an ISO date or time: that of the option, else of SOURCE_DATE_EPOCH (seconds, as defined
 * by reproducible-builds.org), else now. Throws a `UserError` for an invalid value.
 */
export function buildTime(date: string | undefined, environment: NodeJS.ProcessEnv, now: Date): string {
  if (date !== undefined && !isDate(date))
    throw new UserError(`--date ${String(date)} is no ISO date such as 2026-03-03.`);
  const epoch = environment.SOURCE_DATE_EPOCH;
  if (date !== undefined || !epoch) return date ?? now.toISOString();
  if (!/^\d+$/.test(epoch)) throw new UserError(`SOURCE_DATE_EPOCH is ${epoch}, and must be whole seconds.`);
  return new Date(Number(epoch) * 1000).toISOString();
}

/** Returns the version after `previous` on an ISO date. A `date` before that of `previous` is ignored. */
export function nextVersion(previous: string | undefined, date: string): string {
  const today = date.replaceAll('-', '');
  const [, day = '', count = '0'] = previous?.split('.') ?? [];
  return `${limits.schemaMajor}.${day >= today ? `${day}.${Number(count) + 1}` : `${today}.1`}`;
}

/** Returns the ISO date in a version. Changed records get this date, so that their dates never go back. */
export function versionDate(version: string): string {
  const [, day = ''] = version.split('.');
  return day.replace(/^(\d{4})(\d\d)/, '$1-$2-');
}
