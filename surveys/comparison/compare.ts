import type { QuestionnaireDocument, Scale } from '../document.ts';
import type { Text } from '../text.ts';
import { type PlacedItem, placedItems } from '../validation/placedItems.ts';
import type { DocumentChange, ItemChange, ScaleChange } from './change.ts';
import type { Comparability } from './comparability.ts';
import { documentChanges } from './documentChanges.ts';
import { itemChanges } from './itemChanges.ts';
import { movedNames } from './order.ts';
import { proposalFor, scaleProposal } from './proposal.ts';
import { scaleChanges } from './scaleChanges.ts';

/** An item or a scale of one of the two versions or of both; only what both have can be compared. */
export type Compared<Change> = { name: string; text: Text } & (
  | { status: 'kept'; changes: Change[]; proposed: Comparability }
  /** `sameTextAs`: the item that is removed and asks the same; for the figures the new one is another question. */
  | { status: 'added'; sameTextAs: string | null }
  | { status: 'removed' }
);
export type ItemComparison = Compared<ItemChange>;
export type ScaleComparison = Compared<ScaleChange>;

export interface DocumentComparison {
  document: DocumentChange[];
  /** In the order of the later document, the removed ones last. */
  items: ItemComparison[];
  scales: ScaleComparison[];
}

const byName = <T>(list: readonly T[], nameOf: (each: T) => string): Map<string, T> =>
  new Map(list.map((each) => [nameOf(each), each]));
const sameText = (a: Text, b: Text): boolean => a.fr === b.fr && a.en === b.en;

function compareItems(before: PlacedItem[], after: PlacedItem[]): ItemComparison[] {
  const nameOf = ({ item }: PlacedItem): string => item.name;
  const [earlier, later] = [byName(before, nameOf), byName(after, nameOf)];
  const moved = movedNames(before.map(nameOf), after.map(nameOf));
  const removed = before.filter(({ item }) => !later.has(item.name));
  return [
    ...after.map((place): ItemComparison => {
      const { name, text } = place.item;
      const own = earlier.get(name);
      if (own === undefined) {
        const same = removed.find(({ item }) => sameText(item.text, text));
        return { name, text, status: 'added', sameTextAs: same?.item.name ?? null };
      }
      const changes = itemChanges(own, place, moved.has(name));
      return { name, text, status: 'kept', changes, proposed: proposalFor(changes) };
    }),
    ...removed.map(({ item }): ItemComparison => ({ name: item.name, text: item.text, status: 'removed' })),
  ];
}

function compareScales(before: Scale[], after: Scale[], items: ItemComparison[]): ScaleComparison[] {
  const nameOf = ({ name }: Scale): string => name;
  const [earlier, later] = [byName(before, nameOf), byName(after, nameOf)];
  const moved = movedNames(before.map(nameOf), after.map(nameOf));
  const proposed = new Map(items.map((each) => [each.name, each.status === 'kept' ? each.proposed : 'identical']));
  return [
    ...after.map((scale): ScaleComparison => {
      const { name, title: text } = scale;
      const own = earlier.get(name);
      if (own === undefined) return { name, text, status: 'added', sameTextAs: null };
      const changes = scaleChanges(own, scale, moved.has(name));
      const members = scale.items.map((member) => proposed.get(member.name) ?? 'identical');
      return { name, text, status: 'kept', changes, proposed: scaleProposal(changes, members) };
    }),
    ...before
      .filter(({ name }) => !later.has(name))
      .map(({ name, title }): ScaleComparison => ({ name, text: title, status: 'removed' })),
  ];
}

/** What changed from one document to another, item by item and scale by scale, with what the rules propose for each. */
export function compareDocuments(before: QuestionnaireDocument, after: QuestionnaireDocument): DocumentComparison {
  const items = compareItems(placedItems(before), placedItems(after));
  return {
    document: documentChanges(before, after),
    items,
    scales: compareScales(before.scales, after.scales, items),
  };
}

/** The items and scales that both versions have, each with what is proposed: what a publication has to decide. */
export const comparedNames = ({ items, scales }: DocumentComparison): { name: string; proposed: Comparability }[] =>
  [...items, ...scales].flatMap((each) =>
    each.status === 'kept' ? [{ name: each.name, proposed: each.proposed }] : [],
  );
