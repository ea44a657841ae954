import type { Language, Text } from '../../surveys/text.ts';
import { counted, formatNumber, formatShare, inBoth, plural } from '../format.ts';
import { fewestGroups } from '../stats/mixedModel.ts';
import type { CaseMix } from './caseMix.ts';
import { mixNames, refusedWords } from './caseMixWords.ts';
import { type Funnel, type FunnelPlace, fewestForFunnel, type NoFunnel, standardDeviations } from './funnelRows.ts';

/** Where an institution lies in the funnel. */
export const placeWords: Record<FunnelPlace, Text> = {
  above: { fr: 'au-dessus des limites', en: 'above the limits' },
  below: { fr: 'au-dessous des limites', en: 'below the limits' },
  nearly_above: {
    fr: 'près de la limite du haut (entre 95\u00a0% et 99,8\u00a0%)',
    en: 'near the upper limit (between 95% and 99.8%)',
  },
  nearly_below: {
    fr: 'près de la limite du bas (entre 95\u00a0% et 99,8\u00a0%)',
    en: 'near the lower limit (between 95% and 99.8%)',
  },
  within: { fr: 'dans les limites', en: 'within the limits' },
  too_small: { fr: 'trop peu de réponses pour le dire', en: 'too few answers to tell' },
};

/** Why the interval plot is shown in place of the funnel. */
const noFunnelWords: Record<NoFunnel, Text> = {
  too_few_groups: {
    fr: `Pas d’entonnoir ici\u00a0: moins de ${fewestGroups} établissements ont des réponses que l’on peut montrer. Chaque établissement que l’on peut montrer l’est avec son intervalle.`,
    en: `No funnel here: fewer than ${fewestGroups} institutions have answers that may be shown. Each institution that may be shown stands with its interval.`,
  },
  too_small: {
    fr: `Pas d’entonnoir ici\u00a0: il faut ${fewestGroups} établissements d’au moins ${fewestForFunnel} réponses, dont la part pourrait sortir des limites. Chaque établissement que l’on peut montrer l’est avec son intervalle.`,
    en: `No funnel here: it takes ${fewestGroups} institutions of at least ${fewestForFunnel} answers whose share could lie outside its limits. Each institution that may be shown stands with its interval.`,
  },
  all_alike: {
    fr: 'Pas d’entonnoir ici\u00a0: toutes les réponses montrées vont dans le même sens, et rien ne peut en sortir.',
    en: 'No funnel here: all answers shown go the same way, and nothing can lie outside it.',
  },
  no_model: {
    fr: 'Rien ne peut être ajusté ici\u00a0: dans une partie des groupes que l’ajustement distingue, toutes les réponses vont dans le même sens. Choisissez un autre ajustement, ou aucun.',
    en: 'Nothing can be adjusted here: in part of the groups that adjusting tells apart, all answers go the same way. Choose another adjustment, or none.',
  },
};

/** Why there is no funnel, when shares were to be adjusted or not. */
function whyNoFunnel({ notAttainable, adjustment }: Pick<Funnel, 'notAttainable' | 'adjustment'>): Text | null {
  if (notAttainable === null) return null;
  if (notAttainable === 'sides_of_teams' || notAttainable === 'sides_hidden' || notAttainable === 'one_setting')
    return refusedWords(notAttainable, 'institution');
  if (notAttainable !== 'too_few_groups' || adjustment === null) return noFunnelWords[notAttainable];
  return inBoth((language) => {
    const name = mixNames[adjustment.by][language];
    return language === 'fr'
      ? `Pas d’entonnoir ici\u00a0: moins de ${fewestGroups} établissements peuvent être ajustés pour ${name}. Choisissez un autre ajustement, ou aucun.`
      : `No funnel here: fewer than ${fewestGroups} institutions can be adjusted for ${name}. Choose another adjustment, or none.`;
  });
}

/** What adjusting changed, in one sentence. */
function movedSentence({ adjustment, rows }: Funnel, language: Language): string[] {
  if (adjustment === null) return [];
  const french = language === 'fr';
  const { crude } = adjustment;
  if (crude === null)
    return [
      french
        ? 'Sans ajustement, il n’y aurait pas d’entonnoir ici.'
        : 'Without adjusting there would be no funnel here.',
    ];
  const moved = rows.filter(({ group, figures }) => figures?.place && figures.place !== crude.get(group.id)).length;
  const number = counted(
    moved,
    language,
    french ? 'établissement' : 'institution',
    french ? 'établissements' : 'institutions',
  );
  if (moved === 0)
    return [
      french ? 'L’ajustement ne change la place d’aucun établissement.' : 'Adjusting changes where none of them lies.',
    ];
  return [
    french
      ? `L’ajustement change la place de ${number}.`
      : `Adjusting changes where ${number} ${plural(moved, 'en', 'lies', 'lie')}.`,
  ];
}

const countOf = ({ rows }: Funnel, ...places: FunnelPlace[]): number =>
  rows.filter(({ figures }) => figures?.place && places.includes(figures.place)).length;

/** Share of groups that are between the limits of 95 and of 99.8 % where nothing sets them apart. */
const usuallyNear = 0.998 - 0.95;

/** Those between the two limits, beside how many would be there anyhow: where many are judged, some always are. */
function nearSentence(near: number, judged: number, language: Language): string[] {
  if (near === 0) return [];
  const french = language === 'fr';
  const usual = Math.round(judged * usuallyNear);
  const told = formatNumber(usual, language);
  const expected =
    usual > 0 ? (french ? `environ ${told}` : `about ${told}`) : french ? 'moins d’un' : 'fewer than one';
  const number = formatNumber(near, language);
  // Begun with a word: a sentence that begins with a number would stay in the headline.
  return [
    french
      ? `Entre les limites à 95\u00a0% et à 99,8\u00a0%, on en trouve ${number}, là où l’on en attend ${expected}.`
      : `Between the 95% and the 99.8% limits ${plural(near, 'en', 'lies', 'lie')} ${number}, where one expects ${expected}.`,
  ];
}

/** What the limits stand around. */
const overallSentence = ({ target }: Funnel, language: Language): string[] =>
  target === null
    ? []
    : [
        language === 'fr'
          ? `Part de tous les établissements montrés\u00a0: ${formatShare(target, 'fr')}.`
          : `Share of all institutions shown: ${formatShare(target, 'en')}.`,
      ];

/** The headline: how many institutions lie outside the limits, or why there is no funnel. */
export function funnelReading(found: Funnel): Text {
  const why = whyNoFunnel(found);
  if (why) return why;
  const [above, below] = [countOf(found, 'above'), countOf(found, 'below')];
  const near = countOf(found, 'nearly_above', 'nearly_below');
  const judged = above + below + near + countOf(found, 'within');
  const unjudged = countOf(found, 'too_small');
  const hidden = found.rows.filter(({ figures }) => !figures).length;
  const { adjustment } = found;
  const widened = (found.spread?.betweenVariance ?? 0) > 0;
  return inBoth((language) => {
    const french = language === 'fr';
    const number = (count: number): string => formatNumber(count, language);
    const all = counted(
      judged,
      language,
      french ? 'établissement' : 'institution',
      french ? 'établissements' : 'institutions',
    );
    const outside = above + below;
    const within = widened
      ? french
        ? 'élargies pour tenir compte des différences habituelles entre établissements'
        : 'widened for the usual differences between institutions'
      : french
        ? 'dans lesquelles le hasard seul garderait presque tous les établissements'
        : 'within which chance alone would keep nearly all of them';
    const mixed = adjustment
      ? french
        ? ` ajustés pour ${mixNames[adjustment.by].fr}`
        : ` adjusted for ${mixNames[adjustment.by].en}`
      : '';
    const first = french
      ? outside === 0
        ? `Sur ${all}${mixed}, aucun ne sort des limites à 99,8\u00a0%, ${within}.`
        : `Sur ${all}${mixed}, ${number(outside)} ${plural(outside, 'fr', 'sort', 'sortent')} des limites à 99,8\u00a0%, ${within}\u00a0: ${number(above)} en haut, ${number(below)} en bas.`
      : outside === 0
        ? `Of ${all}${mixed}, none lies outside the 99.8% limits, ${within}.`
        : `Of ${all}${mixed}, ${number(outside)} ${plural(outside, 'en', 'lies', 'lie')} outside the 99.8% limits, ${within}: ${number(above)} above, ${number(below)} below.`;
    const more = [
      ...nearSentence(near, judged, language),
      ...overallSentence(found, language),
      ...movedSentence(found, language),
      ...(unjudged > 0
        ? [
            french
              ? `${number(unjudged)} ${plural(unjudged, 'fr', 'autre a', 'autres ont')} trop peu de réponses pour le dire.`
              : `${number(unjudged)} more ${plural(unjudged, 'en', 'has', 'have')} too few answers to tell.`,
          ]
        : []),
      ...(hidden > 0
        ? [
            french
              ? `Les réponses de ${counted(hidden, 'fr', 'autre établissement', 'autres établissements')} ne sont pas diffusées.`
              : `The answers of ${counted(hidden, 'en', 'more institution', 'more institutions')} are not shown.`,
          ]
        : []),
    ];
    return [first, ...more].join(' ');
  });
}

/** How adjusted shares are to be read. */
export const adjustedFunnelNote = (by: CaseMix): Text => ({
  fr: `Part des deux points les plus hauts, ajustée pour ${mixNames[by].fr}\u00a0: un modèle dit quelle part on attendrait de cette composition (second tableau)\u00a0; la part ajustée est la part observée, divisée par la part attendue, fois la part de tous les établissements comparés (standardisation indirecte). Chaque établissement se juge contre l’ensemble selon ses propres limites\u00a0: deux parts ajustées ne se comparent pas entre elles. Ce que tous les établissements d’un même type ont en commun n’apparaît plus. Rien de ce que le partenariat peut changer (formation, dédommagement, codirection) n’est ajusté\u00a0; la langue et le rôle précis ne le sont pas non plus, car les réponses anonymes ne les gardent pas. Le poids est le nombre de réponses qui dirait aussi précisément la part d’un établissement composé comme l’ensemble. Être dehors ne dit pas pourquoi\u00a0: c’est une question à poser, pas un verdict. Ordre alphabétique, sans classement.`,
  en: `Share of the two highest points, adjusted for ${mixNames[by].en}: a model says what share one would expect of this composition (second table); the adjusted share is the observed one, divided by the expected one, times the share of all institutions compared (indirect standardisation). Each institution is judged against the whole by its own limits: two adjusted shares are not compared with each other. What all institutions of a kind have in common is no longer seen. Nothing that partnership can change (training, compensation, co-leadership) is adjusted for; neither are language and precise role, which anonymous answers do not keep. The weight is the number of answers that would tell as precisely the share of an institution composed like the whole. To lie outside does not say why: it is a question to ask, not a verdict. Order of the names in French, no ranking.`,
});

/** Whether institutions vary more than chance makes them, and what was done about it. */
export function spreadWords({ spread, notAttainable }: Funnel): Text | null {
  // Too few to see it: the flag says so, and a φ beside it would say otherwise.
  if (notAttainable || spread === null || spread.flags.length > 0) return null;
  const naive = spread.z.filter((z) => Math.abs(z) > standardDeviations.outer).length;
  return inBoth((language) => {
    const french = language === 'fr';
    const phi = formatNumber(spread.phi, language, 2);
    if (spread.betweenVariance > 0)
      return french
        ? `Les établissements diffèrent plus que le hasard ne le veut (surdispersion φ\u00a0=\u00a0${phi})\u00a0: les limites ont été élargies d’autant (méthode additive). Sans cela, ${counted(naive, 'fr', 'établissement en sortirait', 'établissements en sortiraient')}.`
        : `Institutions differ more than chance makes them (overdispersion φ = ${phi}): the limits were widened for it (additive method). Without that, ${counted(naive, 'en', 'institution', 'institutions')} would lie outside.`;
    return french
      ? `Rien ne montre que les établissements diffèrent plus que le hasard ne le veut (φ\u00a0=\u00a0${phi})\u00a0: les limites sont celles du hasard seul.`
      : `Nothing shows that institutions differ more than chance makes them (φ = ${phi}): the limits are those of chance alone.`;
  });
}
