import type { Item, QuestionnaireDocument, Section } from '../document.ts';
import type { Audience } from '../side.ts';

/** An item with where it stands: its JSON pointer and its place in the order of the whole document. */
export interface PlacedItem {
  item: Item;
  section: Section;
  path: string;
  order: number;
}

/** All items of a document, information texts included, in order. */
export function placedItems(document: QuestionnaireDocument): PlacedItem[] {
  return document.sections
    .flatMap((section, s) => section.items.map((item, i) => ({ item, section, path: `/sections/${s}/items/${i}` })))
    .map((place, order) => ({ ...place, order }));
}

/** Whether no one is in both audiences. */
export const excludesEachOther = (a: Audience, b: Audience): boolean => a !== 'all' && b !== 'all' && a !== b;

/** Who meets an item: the narrower of its section's audience and its own. */
export const audienceOf = ({ section, item }: Pick<PlacedItem, 'section' | 'item'>): Audience =>
  item.audience === 'all' ? section.audience : item.audience;
