import type { Text } from '../text.ts';
import { blankText, type DraftDocument } from './draft.ts';
import { insertedAt, moved, removedAt, replacedAt } from './list.ts';

/** Puts some of the parts that stand before the sections; `undefined` takes one away. */
export function setHead(
  draft: DraftDocument,
  parts: Partial<Pick<DraftDocument, 'title' | 'description' | 'licence' | 'attribution' | 'rewording' | 'sources'>>,
): DraftDocument {
  return withoutUndefined({ ...draft, ...parts });
}

/** Without the keys whose value is `undefined`: what JSON would not keep is not there. */
export function withoutUndefined<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as T;
}

const setConsent = (draft: DraftDocument, parts: Partial<DraftDocument['consent']>): DraftDocument => ({
  ...draft,
  consent: { ...draft.consent, ...parts },
});

export const setConsentHeading = (draft: DraftDocument, heading: Text): DraftDocument => setConsent(draft, { heading });
const setParagraphs = (draft: DraftDocument, paragraphs: Text[]): DraftDocument => setConsent(draft, { paragraphs });

export const addParagraph = (draft: DraftDocument): DraftDocument =>
  setParagraphs(draft, insertedAt(draft.consent.paragraphs, draft.consent.paragraphs.length, blankText()));
export const setParagraph = (draft: DraftDocument, index: number, text: Text): DraftDocument =>
  setParagraphs(
    draft,
    replacedAt(draft.consent.paragraphs, index, () => text),
  );
export const moveParagraph = (draft: DraftDocument, from: number, to: number): DraftDocument =>
  setParagraphs(draft, moved(draft.consent.paragraphs, from, to));
export const removeParagraph = (draft: DraftDocument, index: number): DraftDocument =>
  setParagraphs(draft, removedAt(draft.consent.paragraphs, index));
