import type * as z from 'zod';
import { documentSchema, type QuestionnaireDocument } from '../document.ts';
import { type DocumentFault, documentFault } from './fault.ts';
import { unreadableRules } from './looseRules.ts';

/** Deepest nesting of arrays and objects that is read: far beyond any rule a person could follow. */
const maximumDepth = 40;
/** Most items in one document. */
const maximumItems = 2000;

const isDeeperThan = (value: unknown, depth: number): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (depth === 0 || Object.values(value).some((member) => isDeeperThan(member, depth - 1)));

const pointer = (path: PropertyKey[]): string =>
  path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

function shapeFault(issue: z.core.$ZodIssue): DocumentFault {
  const path = pointer(issue.path);
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? documentFault(path, 'missing')
        : documentFault(path, 'wrong_type', { expected: issue.expected });
    case 'too_small':
      return documentFault(path, 'too_small', { minimum: Number(issue.minimum) });
    case 'too_big':
      return documentFault(path, 'too_big', { maximum: Number(issue.maximum) });
    case 'unrecognized_keys':
      return documentFault(path, 'unknown_key', { keys: issue.keys.join(', ') });
    case 'invalid_union':
      return documentFault(path, issue.discriminator === undefined ? 'invalid_rule' : 'unknown_kind');
    case 'invalid_value':
      return issue.input === undefined
        ? documentFault(path, 'missing')
        : documentFault(path, 'invalid_value', { values: issue.values.map(String).join(', ') });
    default:
      return documentFault(path, 'invalid_format');
  }
}

/** Reads any JSON value as a document: its shape only, not yet whether its parts fit each other. */
export function readShape(input: unknown): { document: QuestionnaireDocument | null; faults: DocumentFault[] } {
  if (isDeeperThan(input, maximumDepth)) return { document: null, faults: [documentFault('', 'too_deep')] };
  const unreadable = unreadableRules(input);
  if (unreadable.length > 0) return { document: null, faults: unreadable };
  const parsed = documentSchema.safeParse(input, { reportInput: true });
  if (!parsed.success) return { document: null, faults: parsed.error.issues.map(shapeFault) };
  const items = parsed.data.sections.reduce((sum, section) => sum + section.items.length, 0);
  if (items > maximumItems) {
    return { document: null, faults: [documentFault('/sections', 'too_many_items', { maximum: maximumItems })] };
  }
  return { document: parsed.data, faults: [] };
}
