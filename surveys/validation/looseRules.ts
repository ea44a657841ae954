import { looseItems, looseMember } from '../loose.ts';
import { type DocumentFault, documentFault } from './fault.ts';

/** Most parts of the rules of one document (conditions, and what joins them), and most that may be none of ours. */
const mostRuleParts = 40_000;
const mostMalformed = 100;

const joining = new Set(['all', 'any', 'not']);
const asking = new Set(['is', 'atLeast', 'atMost', 'contains', 'answered']);

interface Counted {
  parts: number;
  malformed: number;
}

/** Counts the parts of any JSON value as those of a rule. */
function count(rule: unknown, counted: Counted): void {
  const waiting = [rule];
  while (waiting.length > 0 && counted.parts <= mostRuleParts && counted.malformed <= mostMalformed) {
    const part = waiting.pop();
    counted.parts += 1;
    const keys = typeof part === 'object' && part !== null ? Object.keys(part) : [];
    const [only = ''] = keys;
    const isJoining = keys.length === 1 && joining.has(only);
    const isAsking = keys.length === 2 && keys.includes('item') && keys.some((key) => asking.has(key));
    if (!isJoining && !isAsking) counted.malformed += 1;
    if (!isJoining) continue;
    const inside = looseMember(part, only);
    for (const each of Array.isArray(inside) ? inside : [inside]) waiting.push(each);
  }
}

/**
 * Rules that would take seconds to be read, before any is: too many conditions, or hundreds that are none. `input` may be
 * any JSON value.
 */
export function unreadableRules(input: unknown): DocumentFault[] {
  const counted: Counted = { parts: 0, malformed: 0 };
  const sections = looseMember(input, 'sections');
  const ofSections = (Array.isArray(sections) ? sections : []).map((section, s) => ({
    rule: looseMember(section, 'shownIf'),
    path: `/sections/${s}/shownIf`,
  }));
  const ofItems = looseItems(input).map(({ item, path }) => ({ rule: item.shownIf, path: `${path}/shownIf` }));
  for (const { rule, path } of [...ofSections, ...ofItems]) {
    if (rule === undefined) continue;
    count(rule, counted);
    if (counted.malformed > mostMalformed) return [documentFault(path, 'invalid_rule')];
    if (counted.parts > mostRuleParts) return [documentFault(path, 'too_many_conditions', { maximum: mostRuleParts })];
  }
  return [];
}
