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
    if (seen === 0)
      return french
        ? `Rien ne peut être montré des ${many}${where}, à aucun moment.`
        : `Nothing may be shown of the ${many}${where}, at any moment.`;
    if (means?.refused) return refusedTeamsReading(means, means.refused)[language];
    const unseen = ofPage.length - seen;
    const [few, they] = [formatNumber(unseen, language), level === 'team' ? 'elles' : 'eux'];
    if (french) {
      const rest = unseen === 0 ? '' : ` Rien ne peut être montré de ${few} d’entre ${they}${where}.`;
      return `${all} à la même échelle, sans classement\u00a0: avec peu de personnes, une ligne bouge par hasard.${rest}`;
    }
    const rest = unseen === 0 ? '' : ` Nothing may be shown of ${few} of them${where}.`;
    return `${all} on one scale, without a ranking: with few people, a line moves by chance.${rest}`;
  });
