import type { Text } from '../../surveys/text.ts';
import { counted, formatNumber, inBoth, plural } from '../format.ts';
import { fewestGroups } from '../stats/mixedModel.ts';
import { type Funnel, type FunnelPlace, fewestForFunnel, type NoFunnel } from './funnelRows.ts';

/** Where an institution lies in the funnel. */
export const placeWords: Record<FunnelPlace, Text> = {
  above: { fr: 'au-dessus des limites', en: 'above the limits' },
  below: { fr: 'au-dessous des limites', en: 'below the limits' },
  nearly_above: { fr: 'entre 95\u00a0% et 99,8\u00a0%, en haut', en: 'between 95% and 99.8%, high side' },
  nearly_below: { fr: 'entre 95\u00a0% et 99,8\u00a0%, en bas', en: 'between 95% and 99.8%, low side' },
  within: { fr: 'dans les limites', en: 'within the limits' },
  too_small: { fr: 'trop peu de réponses pour le dire', en: 'too few answers to tell' },
};

/** Why the interval plot is shown in place of the funnel. */
export const noFunnelWords: Record<NoFunnel, Text> = {
  too_few_groups: {
    fr: `Pas d’entonnoir ici\u00a0: moins de ${fewestGroups} établissements ont des réponses que l’on peut montrer. Chaque établissement est montré avec son intervalle.`,
    en: `No funnel here: fewer than ${fewestGroups} institutions have answers that may be shown. Each institution is shown with its interval.`,
  },
  too_small: {
    fr: `Pas d’entonnoir ici\u00a0: moins de ${fewestGroups} établissements ont au moins ${fewestForFunnel} réponses et pourraient sortir des limites. Chaque établissement est montré avec son intervalle.`,
    en: `No funnel here: fewer than ${fewestGroups} institutions have at least ${fewestForFunnel} answers and could lie outside its limits. Each institution is shown with its interval.`,
  },
  all_alike: {
    fr: 'Pas d’entonnoir ici\u00a0: toutes les réponses montrées vont dans le même sens, et rien ne peut en sortir.',
    en: 'No funnel here: all answers shown go the same way, and nothing can lie outside it.',
  },
};

const countOf = ({ rows }: Funnel, ...places: FunnelPlace[]): number =>
  rows.filter(({ figures }) => figures?.place && places.includes(figures.place)).length;

/** The headline: how many institutions lie outside the limits, or why there is no funnel. */
export function funnelReading(found: Funnel): Text {
  if (found.notAttainable) return noFunnelWords[found.notAttainable];
  const [above, below] = [countOf(found, 'above'), countOf(found, 'below')];
  const near = countOf(found, 'nearly_above', 'nearly_below');
  const judged = above + below + near + countOf(found, 'within');
  const unjudged = countOf(found, 'too_small');
  const hidden = found.rows.filter(({ figures }) => !figures).length;
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
    const first = french
      ? outside === 0
        ? `Sur ${all}, aucun ne sort des limites ${within}.`
        : `Sur ${all}, ${number(outside)} ${plural(outside, 'fr', 'sort', 'sortent')} des limites ${within}\u00a0: ${number(above)} en haut, ${number(below)} en bas.`
      : outside === 0
        ? `Of ${all}, none lies outside the limits ${within}.`
        : `Of ${all}, ${number(outside)} ${plural(outside, 'en', 'lies', 'lie')} outside the limits ${within}: ${number(above)} above, ${number(below)} below.`;
    const more = [
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

/** Whether institutions vary more than chance makes them, and what was done about it. */
export function spreadWords({ spread, notAttainable }: Funnel): Text | null {
  if (notAttainable || spread === null) return null;
  const naive = spread.z.filter((z) => Math.abs(z) > 3.090232306167813).length;
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
