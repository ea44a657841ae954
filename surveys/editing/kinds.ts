import { blankText, type DraftItem, type DraftOption, type DraftPoint, type ItemKind } from './draft.ts';
import { withoutUndefined } from './head.ts';
import { suggestedName } from './suggestedNames.ts';

export const hasOptions = (kind: ItemKind): boolean => kind === 'single' || kind === 'multiple';
/** Whether the answer is typed, and may so be out of limits. */
export const isEntered = (kind: ItemKind): boolean =>
  kind === 'number' || kind === 'date' || kind === 'short_text' || kind === 'long_text';
/** Whether answers have a place on a scale. */
export const isScored = (kind: ItemKind): boolean => kind === 'agreement' || kind === 'rating';

const startOptions = (): DraftOption[] => ['option_1', 'option_2'].map((code) => ({ code, label: blankText() }));
const startPoints = (): DraftPoint[] => [1, 2, 3, 4, 5].map((value) => ({ value, label: blankText() }));

/** An item of a kind whose texts are still to be written, named unlike any of `taken`. */
export function newItem(kind: ItemKind, taken: ReadonlySet<string>): DraftItem {
  const bare: DraftItem = { kind: 'agreement', name: suggestedName('item', blankText(), taken), text: blankText() };
  return ofKind(bare, kind);
}

function optionsOf({ options, points }: DraftItem): DraftOption[] {
  if (options !== undefined) return options;
  return points?.map(({ value, label }) => ({ code: String(value), label })) ?? startOptions();
}
function pointsOf({ options, points }: DraftItem): DraftPoint[] {
  if (points !== undefined) return points;
  return options?.slice(0, 11).map(({ label }, i) => ({ value: i + 1, label })) ?? startPoints();
}
const sameValue = (from: ItemKind, to: ItemKind): boolean => from === to || (!isEntered(from) && !isEntered(to));

/**
 * The item as another kind. Kept: name, texts, for whom, when shown, where it comes from; what can be chosen, between
 * options and points too; its own message and length, between kinds that are typed. Everything else that the new kind
 * does not know is left out.
 */
export function ofKind(item: DraftItem, kind: ItemKind): DraftItem {
  const { options: _o, points: _p, min, max, integer, maxLength, pattern, message, ...common } = item;
  const { required, dontKnow, preferNotToSay, notApplicable, sensitive, origin, ...placed } = common;
  if (kind === 'information') return { ...placed, kind };
  const limits = sameValue(item.kind, kind) && isEntered(kind) ? { min, max } : {};
  const exclusive = kind === 'multiple';
  return withoutUndefined<DraftItem>({
    ...common,
    kind,
    ...(hasOptions(kind) && {
      options: optionsOf(item).map((option) =>
        exclusive ? option : withoutUndefined({ ...option, exclusive: undefined }),
      ),
    }),
    ...(kind === 'rating' && { points: pointsOf(item) }),
    ...(isEntered(kind) && { ...limits, message }),
    ...(kind === 'number' && { integer }),
    ...(kind === 'short_text' && {
      pattern,
      maxLength: maxLength === undefined ? undefined : Math.min(maxLength, 500),
    }),
    ...(kind === 'long_text' && { maxLength }),
  });
}
