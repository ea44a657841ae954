import { agreementRange } from '../agreement.ts';
import type { Item, QuestionnaireDocument, Scale } from '../document.ts';
import { type DocumentFault, documentFault } from './fault.ts';
import { placedItems } from './placedItems.ts';

/** The ends of an item's answers in words of code, `1–5`; null for an item that has no score. */
function rangeOf(item: Item): string | null {
  if (item.kind === 'agreement') return `${agreementRange.low}–${agreementRange.high}`;
  if (item.kind !== 'rating') return null;
  const values = item.points.map((point) => point.value);
  return `${Math.min(...values)}–${Math.max(...values)}`;
}

function faultsOf(scale: Scale, path: string, items: Map<string, Item>): DocumentFault[] {
  const seen = new Set<string>();
  let range: string | null = null;
  return scale.items.flatMap(({ name }, i) => {
    const place = `${path}/items/${i}/name`;
    const item = items.get(name);
    if (item === undefined) return [documentFault(place, 'scale_item_unknown', { item: name })];
    if (seen.has(name)) return [documentFault(place, 'scale_item_repeated', { item: name })];
    seen.add(name);
    const own = rangeOf(item);
    if (own === null) return [documentFault(place, 'scale_item_unscorable', { item: name })];
    range ??= own;
    return own === range
      ? []
      : [documentFault(place, 'scale_mixed_ranges', { item: name, range: own, expected: range })];
  });
}

/** Scales over items that do not exist, cannot be scored, stand twice, or are answered on different points. */
export function scaleFaults(document: QuestionnaireDocument): DocumentFault[] {
  const items = new Map(placedItems(document).map(({ item }) => [item.name, item]));
  return document.scales.flatMap((scale, i) => faultsOf(scale, `/scales/${i}`, items));
}
