// Reporter for GitHub Actions: workflow commands, which GitHub shows beside the lines of a pull request.
import { isFolderDiagnostic } from '../diagnostics/diagnostic.js';
import { stripControlChars } from './code-frame.js';
import { countLine, resultTally, type CliContext, type Reporter } from './reporter.js';

// Escapes as GitHub's own toolkit does: a line end would begin another command.
const escapeData = (text: string) =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const escapeProperty = (text: string) => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

export function createGithubReporter({ out, err }: CliContext): Reporter {
  return {
    onDiagnostic(diagnostic) {
      const { file, line, column, severity, code, message } = diagnostic;
      // GitHub cannot annotate a folder: its name goes into the message.
      const isFolder = isFolderDiagnostic(diagnostic);
      const location = isFolder ? '' : `file=${escapeProperty(file)},line=${line},col=${column},`;
      err.write(
        `::${severity} ${location}title=${escapeProperty(code)}::${escapeData(isFolder ? `${file} ${message}` : message)}\n`,
      );
    },
    onProgress: () => undefined,
    onMessage: (message) => err.write(`${stripControlChars(message)}\n`),
    result(data, text) {
      const count = countLine(resultTally(data));
      if (count) err.write(`${count}\n`);
      if (text) out.write(`${text}\n`);
    },
    failed: (message) => err.write(`::error::${escapeData(message)}\n`),
  };
}
