// Issues with one cause: a field that is misspelt or indented too little is unknown where it stands, and missing elsewhere.
import type { z } from 'zod';
import { didYouMean } from './did-you-mean.js';
import { valueAt } from './issue-message.js';
import { fieldsAt, fieldsBelow } from './schema-fields.js';

type Issue = z.core.$ZodIssue;

/** Messages about issues, and the other issues that follow from the same mistakes. */
export interface IssueExplanations {
  messages: ReadonlyMap<Issue, string>;
  explained: ReadonlySet<Issue>;
}

/** Explains unknown fields that would be known below another field, and missing ones that are misspelt. */
export function explainIssues(issues: readonly Issue[], value: unknown, schema: unknown): IssueExplanations {
  const messages = new Map<Issue, string>();
  const explained = new Set<Issue>();
  for (const issue of issues) {
    if (issue.code !== 'unrecognized_keys' || explained.has(issue)) continue;
    const [key = ''] = issue.keys;
    const parent = parentOf(key, issue, issues, value, schema);
    if (parent === undefined) {
      const missing = issues.filter((other) => isMissing(other, issue.path, value));
      const [word = ''] = key.split(/[^\w-]/);
      const near = didYouMean(word, fieldsAt(schema, issue.path));
      for (const other of missing) {
        const field = String(other.path.at(-1));
        if (field === word || near.includes(`"${field}"`)) explained.add(other);
      }
      continue;
    }
    const path = [...issue.path, parent];
    const fields = fieldsBelow(schema, path);
    messages.set(
      issue,
      `"${key}" is a field of "${parent}"; write it there, and begin its line with as many spaces as the other fields there`,
    );
    for (const other of issues)
      if (
        other !== issue &&
        (lacks(other, path, key, value) || (isSibling(other, issue) && fields.includes(other.keys[0] ?? '')))
      )
        explained.add(other);
  }
  return { messages, explained };
}

/** Returns the field below which `key` belongs: one that lacks it, or else one that could have it. */
function parentOf(
  key: string,
  { path }: Issue,
  issues: readonly Issue[],
  value: unknown,
  schema: unknown,
): string | undefined {
  const parents = fieldsAt(schema, path).filter(
    (field) =>
      valueAt(value, [...path, field]) !== undefined && fieldsBelow(schema, [...path, field]).includes(key),
  );
  return (
    parents.find((field) => issues.some((other) => lacks(other, [...path, field], key, value))) ?? parents[0]
  );
}

/** Tests if an issue says that a field of `parent` is missing. */
const isMissing = ({ code, path }: Issue, parent: readonly PropertyKey[], value: unknown) =>
  code !== 'unrecognized_keys' &&
  path.length === parent.length + 1 &&
  parent.every((part, index) => path[index] === part) &&
  valueAt(value, path) === undefined;

/** Tests if an issue says that there is no `key` below `path`, or nothing at all. */
function lacks({ path, code }: Issue, parent: readonly PropertyKey[], key: string, value: unknown): boolean {
  if (code === 'unrecognized_keys' || !parent.every((part, index) => path[index] === part)) return false;
  const given = valueAt(value, path);
  return path.length === parent.length ? given === null : path.at(-1) === key && given === undefined;
}

const isSibling = (other: Issue, issue: Issue): other is z.core.$ZodIssueUnrecognizedKeys =>
  other.code === 'unrecognized_keys' && other.path.join() === issue.path.join();
