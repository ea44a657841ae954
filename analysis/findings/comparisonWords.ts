import type { Language, Text } from '../../surveys/text.ts';
import { counted, formatNumber, inBoth, plural } from '../format.ts';
import { fewestGroups } from '../stats/mixedModel.ts';
import type { Band, Comparison, NotComparable } from './comparisonRows.ts';

export type GroupLevel = 'team' | 'institution';

/** Nouns of the compared groups: one, and several. */
export const groupWords: Record<GroupLevel, Record<Language, { one: string; many: string }>> = {
  team: { fr: { one: 'équipe', many: 'équipes' }, en: { one: 'team', many: 'teams' } },
  institution: {
    fr: { one: 'établissement', many: 'établissements' },
    en: { one: 'institution', many: 'institutions' },
  },
};

/** Where a group stands against the overall mean. */
export const bandWords: Record<Band, Text> = {
  above: { fr: 'au-dessus', en: 'above' },
  below: { fr: 'au-dessous', en: 'below' },
  not_distinguished: { fr: 'ne se distingue pas', en: 'cannot be distinguished' },
};

const obstacleWords = (obstacle: NotComparable, level: GroupLevel, reliability: number | null): Text =>
  inBoth((language) => {
    const french = language === 'fr';
    const { many } = groupWords[level][language];
    switch (obstacle) {
      case 'too_few_groups':
        return french
          ? `Moins de ${fewestGroups} ${many} ont des réponses que l’on peut montrer\u00a0: c’est trop peu pour les comparer.`
          : `Fewer than ${fewestGroups} ${many} may be shown: too few to compare them.`;
      case 'no_model':
        return french
          ? `Les réponses varient trop peu pour comparer les ${many}.`
          : `The answers vary too little to compare the ${many}.`;
      case 'no_difference':
        return french
          ? `Aucune différence entre les ${many} n’est détectable au-delà du hasard.`
          : `No difference between ${many} can be detected beyond chance.`;
      case 'low_reliability': {
        const figure = reliability === null ? '' : formatNumber(reliability, language, 2);
        return french
          ? `Les ${many} se ressemblent trop, pour leur taille, pour que leurs moyennes les distinguent de façon fiable (fiabilité médiane ${figure})\u00a0: lisez leurs réponses plutôt que leurs moyennes.`
          : `The ${many} are too much alike, for their size, for their means to tell them apart reliably (median reliability ${figure}): read their answers rather than their means.`;
      }
    }
  });

/** The headline: how many stand apart from the mean, or why nothing may be compared. Nobody is named or ranked. */
export function comparisonReading({ rows, notComparable, reliability }: Comparison, level: GroupLevel): Text {
  if (notComparable) return obstacleWords(notComparable, level, reliability);
  const having = (band: Band): number => rows.filter(({ figures }) => figures?.band === band).length;
  const [above, below, apart] = [having('above'), having('below'), having('not_distinguished')];
  return inBoth((language) => {
    const french = language === 'fr';
    const { one, many } = groupWords[level][language];
    const total = above + below + apart;
    const number = (count: number): string => formatNumber(count, language);
    const withheld = rows.length - total;
    const left = french
      ? ` Les réponses de ${counted(withheld, 'fr', `autre ${one}`, `autres ${many}`)} ne sont pas diffusées.`
      : ` The answers of ${number(withheld)} more ${withheld === 1 ? one : many} are not shown.`;
    const groups = `${counted(total, language, one, many)} ${french ? 'que l’on peut comparer' : 'that can be compared'}`;
    const others = withheld > 0 ? left : '';
    if (above + below === 0)
      return french
        ? `Sur les ${groups}, les réponses n’en distinguent nettement aucun${level === 'team' ? 'e' : ''} de leur moyenne d’ensemble.${others}`
        : `Of the ${groups}, the answers set none reliably apart from their overall mean.${others}`;
    return french
      ? `Sur ${groups}, ${number(above)} ${plural(above, 'fr', 'est', 'sont')} au\u2011dessus de leur moyenne d’ensemble, ${number(below)} au\u2011dessous\u00a0; ${number(apart)} ne s’en ${plural(apart, 'fr', 'distingue', 'distinguent')} pas nettement.${others}`
      : `Of ${groups}, ${number(above)} ${plural(above, 'en', 'is', 'are')} above their overall mean, ${number(below)} below; ${number(apart)} cannot be told apart from it.${others}`;
  });
}
