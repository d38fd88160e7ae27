// For people: a line for each finding with the place in its file, progress on a terminal, a count at the end.
import { createColors } from './colors.js';
import { isFolderDiagnostic, type Diagnostic } from '../diagnostics/diagnostic.js';
import { frameLines, stripControlChars } from './code-frame.js';
import type { ProgressBar } from './progress-bar.js';
import { countLine, resultTally, type CliContext, type Reporter } from './reporter.js';

/** On a terminal, this many warnings of one kind are shown; nobody reads the next thousand there. */
const shownOfAKind = 50;

export function createHumanReporter({ out, err, environment }: CliContext, progress?: ProgressBar): Reporter {
  const colours = createColors(err, environment);
  const paint = { error: colours.red, warning: colours.yellow, notice: colours.cyan };
  const kinds = new Map<string, number>();
  let lastFile: string | undefined;
  const tell = (text: string) => {
    progress?.clear();
    err.write(`${text}\n`);
  };
  const placeOf = (finding: Diagnostic) =>
    isFolderDiagnostic(finding) ? finding.file : `${finding.file}:${finding.line}:${finding.column}`;
  const lineOf = (finding: Diagnostic) => {
    const { severity, code, message } = finding;
    return `${colours.bold(stripControlChars(placeOf(finding)))} ${paint[severity](severity)} ${colours.dim(code)} ${stripControlChars(message)}`;
  };

  return {
    onDiagnostic(diagnostic) {
      const { file, severity, code } = diagnostic;
      const count = (kinds.get(code) ?? 0) + 1;
      kinds.set(code, count);
      if (err.isTTY && severity !== 'error' && count > shownOfAKind) return;
      // A file's findings stand together.
      const gap = lastFile !== undefined && lastFile !== file ? [''] : [];
      lastFile = file;
      tell([...gap, lineOf(diagnostic), ...frameLines(diagnostic, colours, err.columns)].join('\n'));
    },
    onProgress: (what, done, total) => progress?.show(what, done, total),
    onMessage: (sentence) => tell(stripControlChars(sentence)),
    result(data, words) {
      progress?.clear();
      const tally = resultTally(data);
      const count = countLine(tally);
      const paintCount = tally.errors ? colours.red : tally.warnings ? colours.yellow : colours.dim;
      if (err.isTTY)
        for (const [code, number] of kinds)
          if (number > shownOfAKind)
            tell(colours.dim(`… ${code}: ${number} in all. --reporter json has every one.`));
      if (count) tell(`${lastFile === undefined ? '' : '\n'}${paintCount(count)}`);
      if (words) out.write(`${words}\n`);
    },
    failed: (sentence) => tell(`${colours.red('error:')} ${stripControlChars(sentence)}`),
  };
}
