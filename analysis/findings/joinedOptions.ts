import type { Text } from '../../surveys/text.ts';
import { formatEither, formatList, inBoth, quoted } from '../format.ts';
import { crossGroups } from '../recruitment/crossGroups.ts';
import type { ChoiceItem } from './diversityCategories.ts';

/** Names of the shipped questions' options taken together: a list of them says less, and away from its question nothing. */
const together: Record<string, Text> = {
  disability: { fr: 'Au moins une limite', en: 'At least one limit' },
};

/** Sets of the shipped questions' options of which the labels, put side by side, do not read as one name. */
const sets: { options: string[]; label: Text }[] = [
  {
    options: ['NO_DIPLOMA', 'SECONDARY'],
    label: { fr: 'Aucun diplôme ou études secondaires', en: 'No diploma or high school' },
  },
  {
    options: ['FN', 'METIS', 'INUIT'],
    label: { fr: 'Premières Nations, Métis ou Inuit', en: 'First Nations, Métis or Inuit' },
  },
];

const sameOptions = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((code) => b.includes(code));

/** Age bands that follow each other, as one: `18-24` to `35-44` is `18 to 44`. Null for anything else. */
function ageBand(options: string[]): Text | null {
  const ends = options.map((code) => /^(\d+)(?:-(\d+)|\+)$/.exec(code));
  const follow = ends.every(
    (end, at) => end !== null && (at === 0 || Number(end[1]) === Number(ends[at - 1]?.[2]) + 1),
  );
  const [from, to] = [ends[0]?.[1], ends.at(-1)?.[2]];
  if (!follow || from === undefined) return null;
  return to === undefined
    ? { fr: `${from} ans et plus`, en: `${from} and over` }
    : { fr: `${from} à ${to} ans`, en: `${from} to ${to}` };
}

/** What an option of an item is called away from its question, or several that are counted together, in the item's order. */
export function joinedLabel(item: ChoiceItem, options: string[], excluded: string[]): Text {
  const labels = (codes: string[], language: 'fr' | 'en'): string[] =>
    codes.map((code) => item.options.find((option) => option.code === code)?.label[language] ?? code);
  const group = crossGroups(item).find((known) => sameOptions(known.options, options));
  if (group !== undefined) return group.label;
  const set = sets.find((known) => sameOptions(known.options, options));
  if (set !== undefined) return set.label;
  if (excluded.length > 0)
    return (
      together[item.name] ??
      inBoth((language) => {
        const list = formatList(
          labels(excluded, language).map((label) => quoted(label, language)),
          language,
        );
        return language === 'fr' ? `Une réponse autre que ${list}` : `An answer other than ${list}`;
      })
    );
  const band = item.name === 'age' && options.length > 1 ? ageBand(options) : null;
  return band ?? inBoth((language) => formatEither(labels(options, language), language));
}
