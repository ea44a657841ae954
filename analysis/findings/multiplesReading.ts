import type { Text } from '../../surveys/text.ts';
import { counted, formatNumber, inBoth } from '../format.ts';
import { type GroupLevel, groupWords } from './groupWords.ts';
import type { MultiplesStats } from './multiples.ts';
import { refusedTeamsReading } from './teamMeansWords.ts';

/** How many of the groups may be shown, why no mean of teams is, or that nothing is. `groups`: those of all pages. */
export const multiplesReading = (
  { groups: ofPage, means, pages }: MultiplesStats,
  { level, groups }: { level: GroupLevel; groups: number },
): Text =>
  inBoth((language) => {
    const seen = ofPage.filter(({ points }) => points.some(({ figures }) => figures)).length;
    const { one, many } = groupWords[level][language];
    const french = language === 'fr';
    const all = counted(groups, language, one, many);
    const where = pages === 1 ? '' : french ? ' de cette page' : ' on this page';
    const some = formatNumber(ofPage.length, language);
    if (seen === 0)
      return french
        ? `Rien ne peut être montré des ${many}${where}, à aucun moment.`
        : `Nothing may be shown of the ${many}${where}, at any moment.`;
    if (means?.refused) return refusedTeamsReading(means, means.refused)[language];
    return french
      ? `${all} à la même échelle, sans classement\u00a0: ${formatNumber(seen, 'fr')} des ${some}${where} ${seen < 2 ? 'peut' : 'peuvent'} être ${level === 'team' ? (seen < 2 ? 'montrée' : 'montrées') : seen < 2 ? 'montré' : 'montrés'} à au moins un moment.`
      : `${all} on one scale, without a ranking: ${formatNumber(seen, 'en')} of the ${some}${where} may be shown at one moment at least.`;
  });
