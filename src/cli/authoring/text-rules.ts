// Editorial rules for the texts of any catalog file.
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { textsIn } from './catalog-texts.js';
import type { RuleConfig } from './rules.js';
import type { SourceFile } from './source-file.js';
import { quoteAdvice } from './yaml/quote-text.js';
import { hashMessage } from './yaml/scan-value.js';

/** Checks the texts of a valid file against the rules. */
export function checkTexts(source: SourceFile, rules: RuleConfig): Diagnostic[] {
  const findings: Diagnostic[] = [];
  const comment = rules.severityOf('comment-in-text');
  for (const { path } of textsIn(source.value)) {
    const commented = comment && source.commentedText(path);
    if (commented)
      findings.push(source.at(path, 'comment-in-text', `${hashMessage}, ${quoteAdvice(commented)}`, comment));
  }
  return findings;
}
