import type { AnswerableFormItem } from '../../../surveys/form.ts';
import { type OfferedReason, offeredReasons } from '../../../surveys/offeredReasons.ts';

/** The two questionnaires of a form; they may use the same item names. */
export type Purpose = 'experience' | 'demographics';

/** What a form sent: the values of each field, as typed. Nothing of it is stored before the answers are sent. */
export type Entries = ReadonlyMap<string, readonly string[]>;

/** What was entered for one item: values and, for a field beside the values, a reason for not answering. */
export interface Entry {
  values: string[];
  reason: OfferedReason | null;
}

/** Item names have no dot, so the names of fields cannot meet. */
export const valueField = (purpose: Purpose, item: string): string => `${purpose}.${item}`;
export const reasonField = (purpose: Purpose, item: string): string => `${purpose}.${item}.reason`;
/** `no` on a device that others use too: nothing is kept on it. */
export const keepField = 'keep';
export const isItemField = (field: string): boolean => /^(?:experience|demographics|pairing)\./.test(field);

/** Items answered with one radio button, where the reasons for not answering are further radio buttons. */
export const isRadioItem = (item: AnswerableFormItem): item is Extract<AnswerableFormItem, { kind: RadioKind }> =>
  item.kind === 'agreement' || item.kind === 'rating' || item.kind === 'single';
type RadioKind = 'agreement' | 'rating' | 'single';

/** The fields of a posted form; files are not ours to take. */
export function entriesFrom(body: Record<string, string | File | (string | File)[]>): Entries {
  const entries = new Map<string, string[]>();
  for (const [field, value] of Object.entries(body)) {
    const values = Array.isArray(value) ? value : [value];
    entries.set(
      field,
      values.filter((one) => typeof one === 'string'),
    );
  }
  return entries;
}

export const firstOf = (entries: Entries, field: string): string => entries.get(field)?.[0] ?? '';

/** Codes and reasons never look alike (surveys/document.ts), so one radio group can hold both. */
export function entryOf(purpose: Purpose, item: AnswerableFormItem, entries: Entries): Entry {
  const values = (entries.get(valueField(purpose, item.name)) ?? []).filter((value) => value !== '');
  const chosen = isRadioItem(item) ? values[0] : entries.get(reasonField(purpose, item.name))?.[0];
  const reason = offeredReasons(item).find((offered) => offered === chosen) ?? null;
  return { values: isRadioItem(item) && reason !== null ? [] : values, reason };
}

/** The answers that are not on the page shown, to travel with it in hidden fields. */
export function hiddenEntries(entries: Entries, shownFields: ReadonlySet<string>): [field: string, value: string][] {
  return [...entries].flatMap(([field, values]) =>
    isItemField(field) && !shownFields.has(field)
      ? values.filter((value) => value !== '').map((value): [string, string] => [field, value])
      : [],
  );
}
