import type { Language } from '../../surveys/text.ts';
import { fewestForPercent } from '../charts/words.ts';
import type { Estimate } from '../finding.ts';
import { formatNumber, formatShare } from '../format.ts';
import { topCount } from './sideDifferences.ts';

type Share = Pick<Estimate, 'n' | 'estimate'>;

/** `6 of 7`, or a percentage once there are enough answers for one. */
export const writtenShare = (top: Share, language: Language, decimals: number): string =>
  top.n < fewestForPercent
    ? `${formatNumber(topCount(top), language)} ${language === 'fr' ? 'sur' : 'of'} ${formatNumber(top.n, language)}`
    : formatShare(top.estimate ?? 0, language, decimals);

/** Two shares side by side, with a decimal where they would otherwise look equal and are not. */
export function writtenShares(one: Share, other: Share, language: Language): [string, string] {
  const write = (decimals: number): [string, string] => [
    writtenShare(one, language, decimals),
    writtenShare(other, language, decimals),
  ];
  const whole = write(0);
  return whole[0] === whole[1] && one.estimate !== other.estimate ? write(1) : whole;
}
