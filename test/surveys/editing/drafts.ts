import * as fc from 'fast-check';
import { addChoice, moveChoice, removeChoice, setChoiceLabel } from '../../../surveys/editing/choices.ts';
import { type DraftDocument, itemKinds } from '../../../surveys/editing/draft.ts';
import { addParagraph, removeParagraph, setHead } from '../../../surveys/editing/head.ts';
import {
  addItem,
  duplicateItem,
  moveItem,
  moveItemTo,
  removeItem,
  setItem,
  setItemText,
} from '../../../surveys/editing/items.ts';
import { ofKind } from '../../../surveys/editing/kinds.ts';
import { openDraft } from '../../../surveys/editing/openDraft.ts';
import { addScale, addScaleItem, removeScale } from '../../../surveys/editing/scales.ts';
import {
  addSection,
  duplicateSection,
  moveSection,
  removeSection,
  setSectionTitle,
} from '../../../surveys/editing/sections.ts';
import { anyDocument } from '../documents.ts';

/** A draft of any JSON that has the right shape; throws for another. */
export function draftOf(json: unknown): DraftDocument {
  const { draft, fault } = openDraft(json);
  if (draft === null) throw new Error(`${fault.path} is no ${fault.expected}`);
  return draft;
}

export const anyDraft: fc.Arbitrary<DraftDocument> = anyDocument.map(draftOf);

export type Operation = (draft: DraftDocument) => DraftDocument;

const index = fc.nat(6);
const place = fc.record({ section: fc.nat(3), item: index });
const text = fc.record({ fr: fc.string({ maxLength: 20 }), en: fc.constantFrom('', 'Were you heard?', 'constructor') });
const kind = fc.constantFrom(...itemKinds);

/** Operations that only change where things stand. */
export const anyMove: fc.Arbitrary<Operation> = fc.oneof(
  fc.tuple(place, index).map(
    ([at, to]): Operation =>
      (draft) =>
        moveItem(draft, at, to),
  ),
  fc.tuple(place, place).map(
    ([from, to]): Operation =>
      (draft) =>
        moveItemTo(draft, from, to),
  ),
  fc.tuple(index, index).map(
    ([from, to]): Operation =>
      (draft) =>
        moveSection(draft, from, to),
  ),
);

/** Any operation an editor offers, at places that may not exist. */
export const anyOperation: fc.Arbitrary<Operation> = fc.oneof(
  anyMove,
  index.map(
    (at): Operation =>
      (draft) =>
        addSection(draft, at),
  ),
  index.map(
    (at): Operation =>
      (draft) =>
        duplicateSection(draft, at),
  ),
  index.map(
    (at): Operation =>
      (draft) =>
        removeSection(draft, at),
  ),
  fc.tuple(index, text, fc.boolean()).map(
    ([at, to, follows]): Operation =>
      (draft) =>
        setSectionTitle(draft, at, to, follows),
  ),
  fc.tuple(place, kind).map(
    ([at, of]): Operation =>
      (draft) =>
        addItem(draft, at, of),
  ),
  place.map(
    (at): Operation =>
      (draft) =>
        duplicateItem(draft, at),
  ),
  place.map(
    (at): Operation =>
      (draft) =>
        removeItem(draft, at),
  ),
  fc.tuple(place, text).map(
    ([at, to]): Operation =>
      (draft) =>
        setItemText(draft, at, to, new Set()),
  ),
  fc.tuple(place, kind).map(
    ([at, to]): Operation =>
      (draft) => {
        const item = draft.sections[at.section]?.items[at.item];
        return item === undefined ? draft : setItem(draft, at, { ...emptied(item), ...ofKind(item, to) });
      },
  ),
  place.map(
    (at): Operation =>
      (draft) =>
        addChoice(draft, at),
  ),
  fc.tuple(place, index).map(
    ([at, i]): Operation =>
      (draft) =>
        removeChoice(draft, at, i),
  ),
  fc.tuple(place, index, index).map(
    ([at, i, to]): Operation =>
      (draft) =>
        moveChoice(draft, at, i, to),
  ),
  fc.tuple(place, index, text).map(
    ([at, i, to]): Operation =>
      (draft) =>
        setChoiceLabel(draft, at, i, to, new Set()),
  ),
  fc.constant<Operation>(addScale),
  fc.tuple(index, index).map(
    ([at, i]): Operation =>
      (draft) =>
        addScaleItem(draft, at, `item_${i}`),
  ),
  index.map(
    (at): Operation =>
      (draft) =>
        removeScale(draft, at),
  ),
  fc.constant<Operation>(addParagraph),
  index.map(
    (at): Operation =>
      (draft) =>
        removeParagraph(draft, at),
  ),
  text.map(
    (title): Operation =>
      (draft) =>
        setHead(draft, { title }),
  ),
);

const emptied = (item: object): Record<string, undefined> =>
  Object.fromEntries(Object.keys(item).map((key) => [key, undefined]));
