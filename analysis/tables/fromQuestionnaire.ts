import { agreementRange } from '../../surveys/agreement.ts';
import type { AnswerableItem, Item, QuestionnaireDocument, Scale } from '../../surveys/document.ts';
import { noValueCodes } from '../../surveys/missing.ts';
import { scaleBounds } from '../../surveys/scoring.ts';
import type { CountedItem } from './distribution.ts';
import type { Outcome } from './outcome.ts';

const itemsOf = (document: QuestionnaireDocument): Item[] => document.sections.flatMap(({ items }) => items);

const agreementPoints = Array.from(
  { length: agreementRange.high - agreementRange.low + 1 },
  (_, i) => agreementRange.low + i,
);

/** The points an item is answered on; null for one without a place on a scale. */
function pointsOf(item: Item): number[] | null {
  if (item.kind === 'agreement') return agreementPoints;
  return item.kind === 'rating' ? item.points.map(({ value }) => value).sort((a, b) => a - b) : null;
}

/** Scales as they are scored. */
export function scaleOutcomes(document: QuestionnaireDocument): Outcome[] {
  const items = new Map(itemsOf(document).map((item) => [item.name, item]));
  return document.scales.map((scale: Scale): Outcome => {
    const points = scale.items.flatMap(({ name }) => {
      const item = items.get(name);
      return (item && pointsOf(item)) ?? [];
    });
    const { name, minimumAnswered } = scale;
    const range = scaleBounds(document, scale);
    return { name, items: scale.items, range, points: [...new Set(points)], minimumAnswered };
  });
}

/** One item as an outcome; null for one that is not answered on a scale. */
export function itemOutcome(document: QuestionnaireDocument, name: string): Outcome | null {
  const item = itemsOf(document).find((each) => each.name === name);
  const points = item && pointsOf(item);
  if (!points) return null;
  const range = { low: points[0] ?? 0, high: points.at(-1) ?? 0 };
  return { name, items: [{ name, reversed: false }], range, points, minimumAnswered: 0.5 };
}

const reasons: ReadonlySet<string> = new Set(noValueCodes);

function counted(item: AnswerableItem): CountedItem | null {
  const points = pointsOf(item);
  if (points !== null) {
    const range = { low: points[0] ?? 0, high: points.at(-1) ?? 0 };
    return { column: { name: item.name, kind: 'number', points, ...range }, range };
  }
  if (item.kind === 'number') {
    const { name, min: low, max: high } = item;
    return {
      column: { name, kind: 'number', ...(low === undefined ? {} : { low }), ...(high === undefined ? {} : { high }) },
      range: null,
    };
  }
  if (item.kind !== 'single') return null;
  const codes = item.options.map(({ code }) => code).filter((code) => !reasons.has(code));
  return { column: { name: item.name, kind: 'code', codes }, range: null };
}

/** The items whose answers can be counted: agreement, ratings, numbers and single choices. */
export const countedItems = (document: QuestionnaireDocument): CountedItem[] =>
  itemsOf(document).flatMap((item) => {
    const found = item.kind === 'information' ? null : counted(item);
    return found === null ? [] : [found];
  });
