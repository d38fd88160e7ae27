// Reporter for people: a line and a code frame for each diagnostic, progress on a terminal, a count at the end.
import { createColors } from './colors.js';
import { isFolderDiagnostic, type Diagnostic } from '../diagnostics/diagnostic.js';
import { frameLines, stripControlChars } from './code-frame.js';
import type { ProgressBar } from './progress-bar.js';
import { countLine, resultTally, type CliContext, type Reporter } from './reporter.js';

/** Warnings of one kind that a terminal shows; nobody reads the next thousand there. */
const maxOfAKind = 50;

export function createHumanReporter({ out, err, environment }: CliContext, progress?: ProgressBar): Reporter {
  const colors = createColors(err, environment);
  const severityColors = { error: colors.red, warning: colors.yellow, notice: colors.cyan };
  const countByCode = new Map<string, number>();
  let lastFile: string | undefined;
  const print = (text: string) => {
    progress?.clear();
    err.write(`${text}\n`);
  };
  const formatLocation = (diagnostic: Diagnostic) =>
    isFolderDiagnostic(diagnostic)
      ? diagnostic.file
      : `${diagnostic.file}:${diagnostic.line}:${diagnostic.column}`;
  const formatLine = (diagnostic: Diagnostic) => {
    const { severity, code, message } = diagnostic;
    return `${colors.bold(stripControlChars(formatLocation(diagnostic)))} ${severityColors[severity](severity)} ${colors.dim(code)} ${stripControlChars(message)}`;
  };

  return {
    onDiagnostic(diagnostic) {
      const { file, severity, code } = diagnostic;
      const count = (countByCode.get(code) ?? 0) + 1;
      countByCode.set(code, count);
      if (err.isTTY && severity !== 'error' && count > maxOfAKind) return;
      // A blank line separates the diagnostics of different files.
      const gap = lastFile !== undefined && lastFile !== file ? [''] : [];
      lastFile = file;
      print([...gap, formatLine(diagnostic), ...frameLines(diagnostic, colors, err.columns)].join('\n'));
    },
    onProgress: (step, done, total) => progress?.show(step, done, total),
    onMessage: (message) => print(stripControlChars(message)),
    result(data, text) {
      progress?.clear();
      const tally = resultTally(data);
      const count = countLine(tally);
      const countColor = tally.errors ? colors.red : tally.warnings ? colors.yellow : colors.dim;
      if (err.isTTY)
        for (const [code, number] of countByCode)
          if (number > maxOfAKind)
            print(colors.dim(`… ${code}: ${number} in all. --reporter json has every one.`));
      if (count) print(`${lastFile === undefined ? '' : '\n'}${countColor(count)}`);
      if (text) out.write(`${text}\n`);
    },
    failed: (message) => print(`${colors.red('error:')} ${stripControlChars(message)}`),
  };
}
