import type { Text } from '../text.ts';
import { blankText, type DraftDocument, type DraftItem, type DraftOption, type ItemPlace, itemAt } from './draft.ts';
import { setItem } from './items.ts';
import { insertedAt, moved, removedAt, replacedAt } from './list.ts';
import { renameCode } from './renaming.ts';
import { isSuggested, suggestedName } from './suggestedNames.ts';

type Choice = { label: Text };

/** Changes what can be chosen in an item, be it options or points. */
function changed(
  draft: DraftDocument,
  place: ItemPlace,
  change: <C extends Choice>(choices: C[]) => C[],
): DraftDocument {
  const item = itemAt(draft, place);
  if (item?.points !== undefined) return setItem(draft, place, { points: change(item.points) });
  return item?.options === undefined ? draft : setItem(draft, place, { options: change(item.options) });
}

/** What can be chosen in an item: its options or its points. */
export const choicesOf = ({ options, points }: DraftItem): readonly Choice[] => options ?? points ?? [];

/** One more option or point at the end. */
export function addChoice(draft: DraftDocument, place: ItemPlace): DraftDocument {
  const { options, points } = itemAt(draft, place) ?? {};
  if (points !== undefined) {
    const value = Math.max(0, ...points.map((point) => point.value)) + 1;
    return setItem(draft, place, { points: insertedAt(points, points.length, { value, label: blankText() }) });
  }
  if (options === undefined) return draft;
  const code = suggestedName('code', blankText(), new Set(options.map((option) => option.code)));
  return setItem(draft, place, { options: insertedAt(options, options.length, { code, label: blankText() }) });
}

export const moveChoice = (draft: DraftDocument, place: ItemPlace, from: number, to: number): DraftDocument =>
  changed(draft, place, (choices) => moved(choices, from, to));
export const removeChoice = (draft: DraftDocument, place: ItemPlace, index: number): DraftDocument =>
  changed(draft, place, (choices) => removedAt(choices, index));

/**
 * Puts a label; the option's code follows, in rules too, while it is the suggested one. `follows` null: the code stays;
 * otherwise the codes it may not take.
 */
export function setChoiceLabel(
  draft: DraftDocument,
  place: ItemPlace,
  index: number,
  label: Text,
  follows: ReadonlySet<string> | null,
): DraftDocument {
  const options = itemAt(draft, place)?.options;
  const option = options?.[index];
  const labelled = changed(draft, place, (choices) => replacedAt(choices, index, (choice) => ({ ...choice, label })));
  if (options === undefined || option === undefined || follows === null) return labelled;
  if (!isSuggested('code', option.code, option.label)) return labelled;
  const taken = new Set(removedAt(options, index).map(({ code }) => code));
  return renameCode(labelled, place, index, suggestedName('code', label, new Set([...taken, ...follows])));
}

/** Whether choosing an option excludes the others. */
export const setOption = (
  draft: DraftDocument,
  place: ItemPlace,
  index: number,
  parts: Pick<DraftOption, 'exclusive' | 'sensitive'>,
): DraftDocument => {
  const options = itemAt(draft, place)?.options;
  if (options === undefined) return draft;
  return setItem(draft, place, { options: replacedAt(options, index, (option) => ({ ...option, ...parts })) });
};

/** Puts what is stored for a point of a rating. */
export const setPointValue = (draft: DraftDocument, place: ItemPlace, index: number, value: number): DraftDocument => {
  const points = itemAt(draft, place)?.points;
  if (points === undefined) return draft;
  return setItem(draft, place, { points: replacedAt(points, index, (point) => ({ ...point, value })) });
};
