// Calendar dates in ISO 8601. Must not read the clock: callers pass today's date.

/** Checks for an existing calendar date in the form `YYYY-MM-DD`; the 30th of February is none. */
export function isDate(value: unknown): value is string {
  // `Date` moves a date that does not exist to another day, so only an existing one survives the round trip.
  return (
    typeof value === 'string' &&
    /^\d{4}-/.test(value) &&
    (new Date(value).toJSON() as string | null)?.slice(0, 10) === value
  );
}

/** Number of days from one ISO date to another; negative when `to` is earlier. */
export const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 864e5;
