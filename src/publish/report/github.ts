// For GitHub Actions: findings as workflow commands, which it shows beside the lines of a pull request.
import { isOfFolder } from './diagnostic.js';
import { harmless } from './frame.js';
import { countLine, tallyOf, type Surroundings, type Voice } from './voice.js';

// As GitHub's own toolkit escapes: a line end would begin another command.
const data = (text: string) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const property = (text: string) => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

export function githubVoice({ out, err }: Surroundings): Voice {
  return {
    found(finding) {
      const { file, line, column, severity, code, message } = finding;
      // GitHub can show no folder: its name stands before what is wrong with it.
      const ofFolder = isOfFolder(finding);
      const place = ofFolder ? '' : `file=${property(file)},line=${line},col=${column},`;
      err.write(
        `::${severity} ${place}title=${property(code)}::${data(ofFolder ? `${file} ${message}` : message)}\n`,
      );
    },
    progress: () => undefined,
    say: (sentence) => err.write(`${harmless(sentence)}\n`),
    result(result, words) {
      const count = countLine(tallyOf(result));
      if (count) err.write(`${count}\n`);
      if (words) out.write(`${words}\n`);
    },
    refused: (sentence) => err.write(`::error::${data(sentence)}\n`),
  };
}
