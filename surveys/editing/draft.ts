import type { Item, Origin, Purpose } from '../document.ts';
import type { Rule } from '../rule.ts';
import type { Audience, Side } from '../side.ts';
import type { Text } from '../text.ts';

/**
 * A questionnaire while it is written: the document's parts, any of which may still be missing or wrong in itself, so
 * that nothing a person does is refused. What no one here knows (a key of a later format) stays where it is.
 */
export interface DraftDocument {
  format?: string;
  slug?: string;
  purpose?: Purpose;
  title: Text;
  description: Text;
  consent: { heading: Text; paragraphs: Text[] };
  licence: string;
  attribution?: string;
  rewording?: 'allowed' | 'forbidden';
  sources: string[];
  sections: DraftSection[];
  scales: DraftScale[];
}

export interface DraftSection {
  name: string;
  title: Text;
  intro?: Text;
  audience?: Audience;
  shownIf?: Rule;
  items: DraftItem[];
}

export type ItemKind = Item['kind'];
/** In the order in which they are offered: the most used first. */
export const itemKinds = [
  'agreement',
  'single',
  'multiple',
  'rating',
  'short_text',
  'long_text',
  'number',
  'date',
  'information',
] as const satisfies readonly ItemKind[];

export interface DraftOption {
  code: string;
  label: Text;
  exclusive?: boolean;
  sensitive?: boolean;
}
export interface DraftPoint {
  value: number;
  label: Text;
}

/** The parts of every kind of item in one shape; `kind` says which of them count. */
export interface DraftItem {
  kind: ItemKind;
  name: string;
  text: Text;
  textFor?: Partial<Record<Side, Text>>;
  hint?: Text;
  audience?: Audience;
  shownIf?: Rule;
  required?: boolean;
  dontKnow?: boolean;
  preferNotToSay?: boolean;
  notApplicable?: boolean;
  sensitive?: boolean;
  origin?: Origin;
  message?: Text;
  options?: DraftOption[];
  points?: DraftPoint[];
  min?: number | string;
  max?: number | string;
  integer?: boolean;
  maxLength?: number;
  pattern?: string;
}

export interface DraftScale {
  name: string;
  title: Text;
  items: { name: string; reversed?: boolean }[];
  minimumAnswered?: number;
}

/** Where an item stands: the index of its section, its index in it. */
export interface ItemPlace {
  section: number;
  item: number;
}

export const blankText = (): Text => ({ fr: '', en: '' });

export const itemAt = (draft: DraftDocument, { section, item }: ItemPlace): DraftItem | undefined =>
  draft.sections[section]?.items[item];

/** Every item with its place, in order. */
export const allItems = (draft: DraftDocument): { item: DraftItem; place: ItemPlace }[] =>
  draft.sections.flatMap(({ items }, section) => items.map((item, i) => ({ item, place: { section, item: i } })));
