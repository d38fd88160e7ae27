// Checks of the logo files of a catalog.
import { fileDiagnostic, type Diagnostic, type Severity } from '../diagnostics/diagnostic.js';
import { comparableName, logoNameMessage } from './logo-name.js';
import { pictureMessage } from './picture.js';
import type { RuleConfig } from './rules.js';
import type { Logo } from './source.js';

/** Size in bytes above which a logo is a warning: a card waits for it. */
const largeLogo = 200_000;
/** Size in bytes above which a logo is an error: with it, a page of 20 cards would load 60 MB. */
const maxLogo = 3_000_000;

/** Yields the findings about all logos; reads their content only if the rule `logo-file` is on. */
export async function* checkLogos(
  logos: ReadonlyMap<string, Logo>,
  rules: RuleConfig,
): AsyncGenerator<Diagnostic, void> {
  const severity = rules.severityOf('logo-file');
  const names = new Map<string, string>();
  for (const [path, logo] of logos) {
    const name = path.replace(/^logos\//, '');
    const report = (level: Severity, message: string) => ({
      ...fileDiagnostic(logo.file, level, 'logo-file', message),
      line: logo.line ?? 1,
    });
    if (logo.size > maxLogo) {
      yield report(
        'error',
        `${sizeOf(logo.size)}, and may have 3 MB at most; make it smaller, 200 KB or less`,
      );
      continue;
    }
    if (!severity) continue;
    const message = logoNameMessage(name) ?? twinMessage(name, names);
    if (message) yield report(severity, message);
    names.set(comparableName(name), name);
    const content = pictureMessage(name, await logo.bytes());
    if (content) yield report(severity, content);
    else if (logo.size > largeLogo)
      yield report(
        severity,
        `${sizeOf(logo.size)}, for which every reader waits; make it smaller, 200 KB or less`,
      );
  }
}

const sizeOf = (bytes: number) =>
  `has ${bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`}`;

/** Returns a message about a name that differs from an earlier one by its case or the form of its accents alone. */
function twinMessage(name: string, names: ReadonlyMap<string, string>): string | undefined {
  const twin = names.get(comparableName(name));
  return (
    twin && `has the same name as ${twin} on Windows and macOS, which would keep one of the two; rename one`
  );
}
