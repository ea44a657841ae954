import type { Language, Text } from '../../surveys/text.ts';
import type { Estimate } from '../finding.ts';
import { newcombeDifference } from '../stats/proportionDifference.ts';
import { recoveredDifference } from '../stats/recoveredDifference.ts';
import { topCount } from './sideDifferences.ts';

export type ToldEstimate = Pick<Estimate, 'n' | 'estimate' | 'interval'>;

/** Whether a change is wider than chance alone would make it, teams not allowed for; `unknown` where an interval is withheld. */
type Clarity = 'clear' | 'chance' | 'unknown';

const words: Record<Clarity, Text> = {
  clear: { fr: 'écart net', en: 'a clear change' },
  chance: { fr: 'le hasard seul peut l’expliquer', en: 'chance alone may explain it' },
  unknown: {
    fr: 'sans intervalle, rien ne dit si le hasard seul peut l’expliquer',
    en: 'without an interval, nothing tells whether chance alone may explain it',
  },
};

function clarityOf(kind: 'share' | 'mean', before: ToldEstimate, after: ToldEstimate): Clarity {
  const interval =
    kind === 'share'
      ? newcombeDifference(topCount(after), after.n, topCount(before), before.n).interval
      : recoveredDifference(before, after);
  if (interval === null) return 'unknown';
  return interval[0] > 0 || interval[1] < 0 ? 'clear' : 'chance';
}

/** `a clear change` and its like, of a share of agreement or of a mean of a scale as both are told. */
export const clearness = (
  kind: 'share' | 'mean',
  before: ToldEstimate,
  after: ToldEstimate,
  language: Language,
): string => words[clarityOf(kind, before, after)][language];
