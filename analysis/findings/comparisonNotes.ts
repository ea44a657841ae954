import type { Text } from '../../surveys/text.ts';
import { formatNumber, inBoth } from '../format.ts';
import { leastReliability } from '../stats/mixedModel.ts';
import { aggregationNote } from './aggregationWords.ts';
import { adjustedNote, effectWords } from './caseMixWords.ts';
import type { KeptComparison } from './keptComparison.ts';
import { likenessNote } from './likenessTable.ts';
import { type ComparisonOrder, mostRanked } from './rankedComparison.ts';

/** The order of the rows; by name, too, where there are too many for ranks. */
export type NotedOrder = ComparisonOrder | 'too_many';

const orderWords: Record<NotedOrder, Text> = {
  too_many: {
    fr: `Ordre alphabétique\u00a0: au-delà de ${mostRanked} groupes, aucun rang n’est donné.`,
    en: `Order of the names in French: beyond ${mostRanked} groups no rank is given.`,
  },
  name: { fr: 'Ordre alphabétique, sans classement.', en: 'Order of the names in French, no ranking.' },
  region: {
    fr: 'Par région puis par ordre alphabétique, sans classement.',
    en: 'By region, then in the order of the names in French, no ranking.',
  },
  value: {
    fr: 'Ordre du rang attendu\u00a0; à côté, les rangs entre lesquels le groupe se tient dans 95\u00a0% des tirages. Des groupes dont les rangs se recouvrent ne se classent pas entre eux.',
    en: 'In order of the expected rank; beside it, the ranks between which the group stands in 95% of draws. Groups whose ranks overlap are not ranked against each other.',
  },
};

const notAdjusted: Text = {
  fr: 'Sans ajustement pour le type d’établissement ni pour la part de patients parmi les personnes qui ont répondu.',
  en: 'Not adjusted for the kind of institution, nor for the share of patients among those who answered.',
};

/** How estimates came about, and how far they may be trusted. */
export const comparedNote = (
  { model, reliability, adjustment, aggregation, likeness }: KeptComparison,
  order: NotedOrder,
): Text =>
  inBoth((language) => {
    const french = language === 'fr';
    const effect = adjustment && effectWords(adjustment)?.[language];
    const mix = adjustment
      ? [adjustedNote(adjustment.by)[language], ...(effect ? [effect] : [])].join(' ')
      : notAdjusted[language];
    const how = french
      ? `${orderWords[order].fr} Le petit rond est la moyenne observée. L’estimation rapproche la moyenne observée de la moyenne d’ensemble, d’autant plus que le groupe est petit (modèle à deux niveaux, REML)\u00a0; intervalle à 95\u00a0%. «\u00a0Au-dessus\u00a0» ou «\u00a0au-dessous\u00a0»\u00a0: probabilité de plus de 95\u00a0%. ${mix}`
      : `${orderWords[order].en} The small circle is the observed mean. The estimate draws the observed mean towards the overall mean, the more so the smaller the group (two-level model, REML); 95% interval. “Above” or “below”: a probability of more than 95%. ${mix}`;
    const judged = [aggregation && aggregationNote(aggregation), likeness && likenessNote(likeness)]
      .flatMap((part) => (part ? [` ${part[language]}`] : []))
      .join('');
    if (!model || reliability === null) return `${how}${judged}`;
    const [icc, median] = [formatNumber(model.icc, language, 2), formatNumber(reliability, language, 2)];
    return french
      ? `${how} Corrélation intraclasse ${icc}\u00a0; fiabilité médiane ${median}.${judged}`
      : `${how} Intraclass correlation ${icc}; median reliability ${median}.${judged}`;
  });

const reliabilityWords = (reliability: number): Text =>
  inBoth((language) => {
    const [median, least] = [reliability, leastReliability].map((value) => formatNumber(value, language, 2));
    return language === 'fr'
      ? `Fiabilité médiane des moyennes\u00a0: ${median}\u00a0; il faut ${least}.`
      : `Median reliability of the means: ${median}; ${least} is needed.`;
  });

/** The note where means are not compared. */
export const notComparedNote = (
  { aggregation, likeness, notComparable, reliability }: KeptComparison,
  order: 'name' | 'region',
  spread: Text | null,
): Text =>
  inBoth((language) =>
    [
      ...[orderWords[order], spread, notAdjusted],
      notComparable === 'low_reliability' && reliability !== null ? reliabilityWords(reliability) : null,
      aggregation && aggregationNote(aggregation),
      likeness && likenessNote(likeness),
    ]
      .flatMap((part) => part?.[language] ?? [])
      .join(' '),
  );
