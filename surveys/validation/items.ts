import type { QuestionnaireDocument } from '../document.ts';
import { readPattern } from '../pattern.ts';
import { type DocumentFault, documentFault } from './fault.ts';
import { excludesEachOther, type PlacedItem, placedItems } from './placedItems.ts';

function itemFaults({ item, section, path }: PlacedItem): DocumentFault[] {
  const faults: DocumentFault[] = [];
  if (excludesEachOther(section.audience, item.audience)) faults.push(documentFault(`${path}/audience`, 'never_shown'));
  if (item.kind === 'number' || item.kind === 'date') {
    const { min, max } = item;
    if (min !== undefined && max !== undefined && min > max)
      faults.push(documentFault(`${path}/min`, 'min_above_max', { min, max }));
  }
  if (item.kind === 'short_text' && item.pattern !== undefined) {
    const reading = readPattern(item.pattern);
    if (!reading.ok) faults.push(documentFault(`${path}/pattern`, 'pattern_unsupported', { at: reading.at }));
  }
  if (item.kind === 'single') {
    item.options.forEach((option, i) => {
      if (option.exclusive === true)
        faults.push(documentFault(`${path}/options/${i}/exclusive`, 'exclusive_in_single'));
    });
  }
  return faults;
}

/** Items that contradict themselves, or that no one can meet. */
export const contradictoryItems = (document: QuestionnaireDocument): DocumentFault[] =>
  placedItems(document).flatMap(itemFaults);

/** Most looks at the signs of the answers to one form: about a second for the longest answers, while others wait. */
const mostLooks = 5_000_000;

/** Patterns that would take too long together, from the one on that is too much. */
export function costlyPatterns(document: QuestionnaireDocument): DocumentFault[] {
  let looks = 0;
  return placedItems(document).flatMap(({ item, path }) => {
    if (item.kind !== 'short_text' || item.pattern === undefined) return [];
    const reading = readPattern(item.pattern);
    looks += reading.ok ? reading.program.states.length * item.maxLength : 0;
    return looks > mostLooks ? [documentFault(`${path}/pattern`, 'patterns_too_costly')] : [];
  });
}
