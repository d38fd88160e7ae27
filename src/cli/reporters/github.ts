// For GitHub Actions: findings as workflow commands, which it shows beside the lines of a pull request.
import { isFolderDiagnostic } from '../diagnostics/diagnostic.js';
import { stripControlChars } from './code-frame.js';
import { countLine, resultTally, type CliContext, type Reporter } from './reporter.js';

// As GitHub's own toolkit escapes: a line end would begin another command.
const data = (text: string) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const property = (text: string) => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

export function createGithubReporter({ out, err }: CliContext): Reporter {
  return {
    onDiagnostic(finding) {
      const { file, line, column, severity, code, message } = finding;
      // GitHub can show no folder: its name stands before what is wrong with it.
      const ofFolder = isFolderDiagnostic(finding);
      const place = ofFolder ? '' : `file=${property(file)},line=${line},col=${column},`;
      err.write(
        `::${severity} ${place}title=${property(code)}::${data(ofFolder ? `${file} ${message}` : message)}\n`,
      );
    },
    onProgress: () => undefined,
    onMessage: (sentence) => err.write(`${stripControlChars(sentence)}\n`),
    result(result, words) {
      const count = countLine(resultTally(result));
      if (count) err.write(`${count}\n`);
      if (words) out.write(`${words}\n`);
    },
    failed: (sentence) => err.write(`::error::${data(sentence)}\n`),
  };
}
