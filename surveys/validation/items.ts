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
