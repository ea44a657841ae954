import type { Item, QuestionnaireDocument } from '../document.ts';
import { languages } from '../text.ts';
import { type DocumentFault, documentFault } from '../validation/fault.ts';
import { type PlacedItem, placedItems } from '../validation/placedItems.ts';
import { type Choice, choicesOf, recodings } from './choices.ts';
import { wordingSize } from './wording.ts';

/** What the earlier versions have fixed under a name: its kind, and what each of its codes stands for. */
interface Fixed {
  kind: Item['kind'];
  choices: Choice[];
}

/** The newest version that has a name says its kind; the newest that has a code says what it stands for. */
function fixedNames(earlier: readonly QuestionnaireDocument[]): Map<string, Fixed> {
  const fixed = new Map<string, Fixed>();
  for (const { item } of earlier.flatMap(placedItems)) {
    const known = fixed.get(item.name);
    if (known === undefined) fixed.set(item.name, { kind: item.kind, choices: choicesOf(item) });
    else if (known.kind === item.kind) {
      const keys = new Set(known.choices.map(({ key }) => key));
      known.choices.push(...choicesOf(item).filter(({ key }) => !keys.has(key)));
    }
  }
  return fixed;
}

/** A label that has nothing in common with the earlier one in either language: another option under the same code. */
const isOther = (earlier: Choice, later: Choice): boolean =>
  languages.every((language) => wordingSize(earlier.label[language], later.label[language]) === 'other');

function choiceFaults({ item, path }: PlacedItem, fixed: Fixed): DocumentFault[] {
  const [part, key, code] =
    item.kind === 'rating'
      ? (['points', 'value', 'point_recoded'] as const)
      : (['options', 'code', 'option_recoded'] as const);
  const later = choicesOf(item);
  const recoded = new Map(recodings(fixed.choices, later).map((change) => [change.option, change.earlier]));
  return later.flatMap((choice, i) => {
    const earlier = recoded.get(choice.key);
    const params = { item: item.name, option: choice.key };
    if (earlier !== undefined) return [documentFault(`${path}/${part}/${i}/${key}`, code, { ...params, earlier })];
    const own = fixed.choices.find((each) => each.key === choice.key);
    if (own === undefined || !isOther(own, choice)) return [];
    return [documentFault(`${path}/${part}/${i}/label`, 'option_replaced', params)];
  });
}

/**
 * What a new version may not do to answers that are kept: give a name another kind, or a code another meaning. The way to
 * do it is a new name for the changed item.
 * @param earlier the published versions, the newest first.
 */
export function refusals(document: QuestionnaireDocument, earlier: readonly QuestionnaireDocument[]): DocumentFault[] {
  const names = fixedNames(earlier);
  return placedItems(document).flatMap((place) => {
    const { name, kind } = place.item;
    const fixed = names.get(name);
    if (fixed === undefined) return [];
    if (fixed.kind !== kind)
      return [documentFault(`${place.path}/kind`, 'kind_changed', { item: name, earlier: fixed.kind })];
    return choiceFaults(place, fixed);
  });
}
