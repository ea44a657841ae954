import type { Item } from '../document.ts';
import { languages, type Text } from '../text.ts';
import type { ItemChange } from './change.ts';
import { movedNames } from './order.ts';
import { saysTheSame } from './wording.ts';
import { wordings } from './wordings.ts';

/** What can be chosen: an option by its code, a point of a rating by its value. */
export interface Choice {
  key: string;
  label: Text;
  exclusive: boolean;
  sensitive: boolean;
}

/** The options or points that a document gives an item; none where the kind says what can be answered. */
export function choicesOf(item: Item): Choice[] {
  if (item.kind === 'rating')
    return item.points.map(({ value, label }) => ({ key: String(value), label, exclusive: false, sensitive: false }));
  if (item.kind !== 'single' && item.kind !== 'multiple') return [];
  return item.options.map(({ code, label, exclusive = false, sensitive = false }) => ({
    ...{ key: code, label, exclusive, sensitive },
  }));
}

const sameLabel = (a: Text, b: Text): boolean => languages.some((language) => saysTheSame(a[language], b[language]));

/** A label that stood under another code before, and not under this one: answers kept under it would change their meaning. */
export function recodings(earlier: Choice[], later: Choice[]): Extract<ItemChange, { code: 'recoded' }>[] {
  return later.flatMap(({ key, label }) => {
    const own = earlier.find((choice) => choice.key === key);
    if (own !== undefined && sameLabel(own.label, label)) return [];
    const other = earlier.find((choice) => choice.key !== key && sameLabel(choice.label, label));
    return other === undefined ? [] : [{ code: 'recoded', option: key, earlier: other.key, label }];
  });
}

/** What changed in what can be chosen. */
export function choiceChanges(before: Item, after: Item): ItemChange[] {
  const [earlier, later] = [choicesOf(before), choicesOf(after)];
  const keysOf = (choices: Choice[]) => choices.map(({ key }) => key);
  const added = later.filter(({ key }) => !keysOf(earlier).includes(key));
  const removed = earlier.filter(({ key }) => !keysOf(later).includes(key));
  const kept = later.flatMap((choice) => {
    const own = earlier.find(({ key }) => key === choice.key);
    return own === undefined ? [] : [{ own, choice }];
  });
  return [
    ...recodings(earlier, later),
    ...kept.flatMap(({ own, choice }) => [
      ...wordings(own.label, choice.label).map(
        (wording): ItemChange => ({
          ...{ code: 'relabelled', option: choice.key },
          ...wording,
        }),
      ),
      ...(['exclusive', 'sensitive'] as const)
        .filter((flag) => own[flag] !== choice[flag])
        .map((flag): ItemChange => ({ code: 'option_flag', option: choice.key, flag, after: choice[flag] })),
    ]),
    ...added.map(({ key, label }): ItemChange => ({ code: 'option_added', option: key, label })),
    ...removed.map(({ key, label }): ItemChange => ({ code: 'option_removed', option: key, label })),
    ...(movedNames(keysOf(earlier), keysOf(later)).size > 0 ? [{ code: 'options_reordered' } as const] : []),
  ];
}
