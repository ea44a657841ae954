import type { Language, Text } from '../text.ts';
import type { DraftDocument } from './draft.ts';
import { type DraftText, draftTexts } from './translation.ts';

/** A text as it came back from whoever translates: its place in the draft it was taken from, and both languages. */
export interface TranslationRow extends Text {
  place: string;
}

/** What a row would do to the draft. */
export interface TextChange extends DraftText {
  /** The text in the language that is filled in, before and after. */
  before: string;
  after: string;
}

/** Why a row is left aside: its place is no longer there, its other language is not what stands there, or it came twice. */
export type LeftAside = 'no_place' | 'other_text' | 'twice';

export interface TranslationPlan {
  changes: TextChange[];
  leftAside: { row: TranslationRow; why: LeftAside }[];
  /** Rows that say what the draft says. */
  same: number;
  /** Rows with nothing written: they take nothing away. */
  empty: number;
}

/** Spreadsheets break lines in their own way, and drop spaces at the end. */
const plain = (words: string): string => words.replace(/\r\n?/g, '\n').trim();

/**
 * What translated rows would change in a draft: only texts in the language `into`, each found by its place, and only
 * where the other language still is what was translated.
 */
export function planTranslation(
  draft: DraftDocument,
  rows: readonly TranslationRow[],
  into: Language,
): TranslationPlan {
  const from = into === 'fr' ? 'en' : 'fr';
  const texts = new Map(draftTexts(draft).map((each) => [each.path, each.text]));
  const plan: TranslationPlan = { changes: [], leftAside: [], same: 0, empty: 0 };
  const seen = new Set<string>();
  for (const row of rows) {
    const after = plain(row[into]);
    const text = texts.get(row.place);
    if (after === '') plan.empty += 1;
    else if (text === undefined) plan.leftAside.push({ row, why: 'no_place' });
    else if (plain(text[from]) !== plain(row[from])) plan.leftAside.push({ row, why: 'other_text' });
    else if (seen.has(row.place)) plan.leftAside.push({ row, why: 'twice' });
    else if (plain(text[into]) === after) plan.same += 1;
    else plan.changes.push({ path: row.place, text, before: text[into], after });
    if (after !== '') seen.add(row.place);
  }
  return plan;
}

function withWords(value: unknown, path: string, after: ReadonlyMap<string, string>, into: Language): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const words = after.get(path);
  if (words !== undefined) return { ...value, [into]: words };
  if (Array.isArray(value)) return value.map((each: unknown, i) => withWords(each, `${path}/${i}`, after, into));
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, withWords(each, `${path}/${key}`, after, into)]),
  );
}

/** The draft with the changes of a plan; nothing but these texts is another. */
export function translated(draft: DraftDocument, { changes }: TranslationPlan, into: Language): DraftDocument {
  const after = new Map(changes.map((change) => [change.path, change.after]));
  return withWords(draft, '', after, into) as DraftDocument;
}
