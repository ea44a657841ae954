import { declarations } from '../../analysis/ledger/transitions.ts';
import type { InventedWave } from './campaigns.ts';
import type { ToldStep } from './recommendationDetails.ts';

/** A campaign that was sent, and when. */
export type SentWave = Pick<InventedWave, 'opensAt' | 'closesAt'> & { id: string };

/** Statements and a scale that recommendations were raised from; one recommendation for each. */
const items = ['listened_to', 'prepared', 'influence'];
/** Recommendations raised from published comments. */
const mostFromComments = 2;

/**
 * Says of a few invented recommendations what they were raised from: a result of the first wave, where they are declared implemented
 * before the last one opened, so that it is measured again; or comments of the first wave. What they say moves no figure.
 */
export function raisedFrom(first: SentWave, last: SentWave): (steps: ToldStep[]) => ToldStep[] {
  const waiting = [...items];
  let fromComments = 0;
  const sourceOf = (submittedAt: number, declaredAt: number | undefined) => {
    if (submittedAt < first.closesAt) return null;
    const again = declaredAt !== undefined && declaredAt < last.opensAt;
    const item = again ? waiting.shift() : undefined;
    if (item !== undefined) return { origin: 'survey_finding', source: { campaignId: first.id, item } };
    if (fromComments >= mostFromComments) return null;
    fromComments += 1;
    return { origin: 'comment', source: { campaignId: first.id } };
  };
  return (steps) => {
    const submitted = steps.find(({ type }) => type === 'submitted');
    if (submitted === undefined) return steps;
    const declared = steps.find(({ type }) => declarations.some((state) => state === type));
    const source = sourceOf(submitted.at, declared?.at);
    if (source === null) return steps;
    return steps.map((step) => (step === submitted ? { ...step, detail: { ...step.detail, ...source } } : step));
  };
}
