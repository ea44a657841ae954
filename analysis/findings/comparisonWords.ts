import type { Text } from '../../surveys/text.ts';
import { counted, formatNumber, inBoth, plural, quoted } from '../format.ts';
import type { NotAggregable } from '../stats/aggregation.ts';
import { fewestGroups } from '../stats/mixedModel.ts';
import { notAggregableReading } from './aggregationWords.ts';
import type { NotAdjustable } from './caseMix.ts';
import { mixNames, movedWords, refusedWords } from './caseMixWords.ts';
import type { Band, NotComparable } from './comparisonRows.ts';
import { type GroupLevel, groupWords } from './groupWords.ts';
import type { KeptComparison } from './keptComparison.ts';

/** The scale compared: its name and its ends. */
interface NamedScale {
  title: Text;
  low: number;
  high: number;
}

/** Where a group stands against the overall mean. */
export const bandWords: Record<Band, Text> = {
  above: { fr: 'au-dessus', en: 'above' },
  below: { fr: 'au-dessous', en: 'below' },
  not_distinguished: { fr: 'ne se distingue pas', en: 'cannot be distinguished' },
};

const obstacleWords = (obstacle: Exclude<NotComparable, NotAdjustable | NotAggregable>, level: GroupLevel): Text =>
  inBoth((language): string => {
    const french = language === 'fr';
    const { many } = groupWords[level][language];
    switch (obstacle) {
      case 'too_few_groups':
        return french
          ? `Moins de ${fewestGroups} ${many} ont des réponses que l’on peut montrer, trop peu pour les comparer.`
          : `Fewer than ${fewestGroups} ${many} may be shown, too few to compare them.`;
      case 'teams_unclear':
        return french
          ? 'Trop peu d’équipes d’un même établissement peuvent être montrées pour savoir à quel point les personnes d’une équipe répondent de façon semblable. Sans le savoir, les écarts entre établissements paraîtraient plus sûrs qu’ils ne le sont. Lisez leurs réponses plutôt que leurs moyennes.'
          : 'Too few teams of the same institution may be shown to tell how alike people of one team answer. Without knowing it, differences between institutions would seem surer than they are. Read their answers rather than their means.';
      case 'no_model':
        return french
          ? `Les réponses varient trop peu pour comparer les ${many}.`
          : `The answers vary too little to compare the ${many}.`;
      case 'no_difference':
        return french
          ? `Aucune différence entre les ${many} n’est détectable au-delà du hasard.`
          : `No difference between ${many} can be detected beyond chance.`;
      case 'low_reliability': {
        return french
          ? `Les ${many} se ressemblent trop, pour leur taille, pour que leurs moyennes les distinguent de façon fiable. Lisez leurs réponses plutôt que leurs moyennes.`
          : `The ${many} are too much alike, for their size, for their means to tell them apart reliably. Read their answers rather than their means.`;
      }
    }
  });

/** What was to be adjusted for cannot be, whatever the scale. */
const isRefused = (why: NotComparable | null): why is NotAdjustable =>
  why === 'sides_of_teams' || why === 'sides_hidden' || why === 'one_setting';

const isOfTeams = (why: NotComparable): why is NotAggregable =>
  why === 'little_of_team' || why === 'low_agreement' || why === 'agreement_unknown';

const startLower = (sentence: string): string => sentence.charAt(0).toLowerCase() + sentence.slice(1);

/** What a reading of adjusted figures begins with. */
const adjustedFor = ({ adjustment }: KeptComparison): Text =>
  inBoth((language) => {
    const name = adjustment === null ? '' : mixNames[adjustment.by][language];
    return language === 'fr' ? `Une fois ajusté pour ${name}, ` : `Adjusted for ${name}, `;
  });

/** Why nothing may be compared; null where it may. */
function obstacleReading(found: KeptComparison, level: GroupLevel): Text | null {
  const { notComparable, adjustment } = found;
  if (notComparable === null) return null;
  if (isRefused(notComparable)) return refusedWords(notComparable, level);
  const said = isOfTeams(notComparable) ? notAggregableReading(notComparable) : obstacleWords(notComparable, level);
  if (adjustment === null) return said;
  if (notComparable === 'too_few_groups')
    return inBoth((language) => {
      const { many } = groupWords[level][language];
      const name = mixNames[adjustment.by][language];
      return language === 'fr'
        ? `Moins de ${fewestGroups} ${many} peuvent être ajusté${level === 'team' ? 'e' : ''}s pour ${name}, trop peu pour les comparer.`
        : `Fewer than ${fewestGroups} ${many} can be adjusted for ${name}, too few to compare them.`;
    });
  return inBoth((language) => `${adjustedFor(found)[language]}${startLower(said[language])}`);
}

/**
 * The headline: on which scale, how many stand apart from which mean, or why nothing may be compared. Nobody is named or
 * ranked.
 */
export const comparisonReading = (found: KeptComparison, level: GroupLevel, scale: NamedScale): Text => {
  const said = readingOf(found, level, scale);
  if (isRefused(found.notComparable)) return said;
  return inBoth((language) => {
    const name = quoted(scale.title[language], language);
    return `${name}${language === 'fr' ? '\u00a0' : ''}: ${startLower(said[language])}`;
  });
};

function readingOf(found: KeptComparison, level: GroupLevel, { low, high }: NamedScale): Text {
  const { rows, adjustment } = found;
  const obstacle = obstacleReading(found, level);
  if (obstacle !== null) return obstacle;
  const having = (band: Band): number => rows.filter(({ figures }) => figures?.band === band).length;
  const [above, below, apart] = [having('above'), having('below'), having('not_distinguished')];
  return inBoth((language) => {
    const french = language === 'fr';
    const { one, many } = groupWords[level][language];
    const total = above + below + apart;
    const number = (count: number): string => formatNumber(count, language);
    const mean = formatNumber(found.model?.mean ?? 0, language, 2);
    const scale = french ? `${mean} sur une échelle de ${low} à ${high}` : `${mean} on a scale of ${low} to ${high}`;
    const withheld = rows.length - total - (adjustment?.left.size ?? 0);
    const left = french
      ? ` Les réponses de ${counted(withheld, 'fr', `autre ${one}`, `autres ${many}`)} ne sont pas diffusées.`
      : ` The answers of ${number(withheld)} more ${withheld === 1 ? one : many} are not shown.`;
    const groups = `${counted(total, language, one, many)} ${french ? 'que l’on peut comparer' : 'that can be compared'}`;
    const others = withheld > 0 ? left : '';
    const moved = adjustment ? ` ${movedWords(adjustment, rows, level)[language]}` : '';
    const begun = (sentence: string): string =>
      `${adjustment ? adjustedFor(found)[language] : ''}${adjustment ? startLower(sentence) : sentence}${moved}${others}`;
    if (above + below === 0)
      return begun(
        french
          ? `Sur les ${groups}, les réponses n’en distinguent nettement aucun${level === 'team' ? 'e' : ''} de leur moyenne d’ensemble (${scale}).`
          : `Of the ${groups}, the answers set none reliably apart from their overall mean (${scale}).`,
      );
    return begun(
      french
        ? `Sur ${groups}, ${number(above)} ${plural(above, 'fr', 'est', 'sont')} au\u2011dessus de leur moyenne d’ensemble (${scale}), ${number(below)} au\u2011dessous\u00a0; ${number(apart)} ne s’en ${plural(apart, 'fr', 'distingue', 'distinguent')} pas nettement.`
        : `Of ${groups}, ${number(above)} ${plural(above, 'en', 'is', 'are')} above their overall mean (${scale}), ${number(below)} below; ${number(apart)} cannot be told apart from it.`,
    );
  });
}
