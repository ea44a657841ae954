import { agreementRange } from './agreement.ts';
import type { QuestionnaireDocument, Scale } from './document.ts';
import type { Answers } from './response.ts';

/** Shares such as 0.55 × 20 must not miss a whole number by a rounding error. */
const rounding = 1e-9;

/**
 * A person's score on a scale: the mean of the answered items, in points from `low` to `high`, reversed items turned
 * first (low + high − x); null when fewer than `minimumAnswered` of the items are answered, or none. What stands in place
 * of a value (skipped, does not apply, …) is left out, never 0 and never the midpoint. Source: half-rule, docs/methods.md.
 */
export function scoreScale(
  scale: Pick<Scale, 'items' | 'minimumAnswered'>,
  low: number,
  high: number,
  answers: Answers,
): number | null {
  let answered = 0;
  let sum = 0;
  for (const { name, reversed } of scale.items) {
    const value = Object.hasOwn(answers, name) ? answers[name] : undefined;
    if (typeof value !== 'number') continue;
    answered += 1;
    sum += reversed ? low + high - value : value;
  }
  const needed = scale.minimumAnswered * scale.items.length - rounding;
  return answered === 0 || answered < needed ? null : sum / answered;
}

/**
 * The ends of a scale's answers, in points: 1 and 5 for agreement, the lowest and highest point of a rating. Throws a
 * RangeError for a scale without an agreement or rating item, which validation refuses.
 */
export function scaleBounds(document: QuestionnaireDocument, scale: Scale): { low: number; high: number } {
  const names = new Set(scale.items.map((item) => item.name));
  for (const section of document.sections) {
    for (const item of section.items) {
      if (!names.has(item.name)) continue;
      if (item.kind === 'agreement') return { ...agreementRange };
      if (item.kind === 'rating') {
        const values = item.points.map((point) => point.value);
        return { low: Math.min(...values), high: Math.max(...values) };
      }
    }
  }
  throw new RangeError(`scale ${scale.name} has no item that can be scored`);
}
