// Validates a source against a schema, and turns schema issues into findings.
import type { z } from 'zod';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { issueMessage, valueAt } from './issue-message.js';
import { checkValues } from './check-values.js';
import { explainIssues } from './explain-issues.js';
import type { SourceFile } from './source-file.js';

/** Finds a repeated name in a list. A `custom` issue on a list has no other cause. */
function duplicateName({ code, path }: z.core.$ZodIssue, value: unknown) {
  const list = code === 'custom' ? valueAt(value, path) : undefined;
  if (!Array.isArray(list)) return undefined;
  for (const key of ['reviewer', 'id', 'slug']) {
    const names = list.map((item: Record<string, unknown>) => item[key]);
    const index = names.findIndex((name, at) => name !== undefined && names.indexOf(name) < at);
    if (index >= 0)
      return {
        path: [...path, index, key],
        sentence: `"${String(names[index])}" is there already; "${String(path.at(-1))}" must not name the same one twice`,
      };
  }
  return undefined;
}

/** Puts the name of the field before a message that begins with its verb. */
function withField(path: readonly PropertyKey[], message: string): string {
  const field = path.findLast((key) => typeof key === 'string');
  const entry = typeof path.at(-1) === 'number' ? 'an entry of ' : '';
  return field && /^(must|is|has) /.test(message) ? `${entry}"${field}" ${message}` : message;
}

/** Validates a source. Returns its value; after an error, `undefined`, and passes every finding to `onDiagnostic`. */
export function validate<Shape>(
  schema: z.ZodType<Shape>,
  source: SourceFile,
  onDiagnostic: (diagnostic: Diagnostic) => void,
): Shape | undefined {
  if (source.diagnostics.length) {
    source.diagnostics.forEach(onDiagnostic);
    return undefined;
  }
  const result = schema.safeParse(source.value);
  if (result.success) {
    const mistakes = checkValues(source.value);
    for (const { path, code, message } of mistakes)
      onDiagnostic(source.at(path, code, withField(path, message)));
    return mistakes.length ? undefined : result.data;
  }
  // One issue for each unknown field.
  const issues = result.error.issues.flatMap((issue): z.core.$ZodIssue[] =>
    issue.code === 'unrecognized_keys' ? issue.keys.map((key) => ({ ...issue, keys: [key] })) : [issue],
  );
  const { messages, explained } = explainIssues(issues, source.value, schema);
  for (const issue of issues) {
    if (explained.has(issue)) continue;
    const { path, sentence } = duplicateName(issue, source.value) ?? {
      path: issue.code === 'unrecognized_keys' ? [...issue.path, ...issue.keys] : issue.path,
      sentence: messages.get(issue) ?? issueMessage(issue, source, schema),
    };
    onDiagnostic(source.at(path, 'schema', withField(path, sentence)));
  }
  return undefined;
}
