// Editorial rules for the texts of any catalog file.
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { textsIn } from './catalog-texts.js';
import { findMarkup } from './markup.js';
import type { RuleConfig } from './rules.js';
import type { SourceFile } from './source-file.js';
import { quoteAdvice } from './yaml/quote-text.js';
import { hashMessage } from './yaml/scan-value.js';

/** Checks the texts of a valid file against the rules. */
export function checkTexts(source: SourceFile, rules: RuleConfig): Diagnostic[] {
  const findings: Diagnostic[] = [];
  const comment = rules.severityOf('comment-in-text');
  const markup = rules.severityOf('markup-in-text');
  for (const { path, text } of textsIn(source.value)) {
    const found = markup && findMarkup(text);
    if (found) {
      const message = `has ${found.language} (${found.sample}), which readers see as it stands; write plain text`;
      findings.push(source.at(path, 'markup-in-text', message, markup));
    }
    const commented = comment && source.commentedText(path);
    if (commented)
      findings.push(source.at(path, 'comment-in-text', `${hashMessage}, ${quoteAdvice(commented)}`, comment));
  }
  return findings;
}
