import type { Text } from '../../surveys/text.ts';
import type { Table } from '../finding.ts';
import { flag } from '../flags.ts';
import { counted, formatNumber, inBoth } from '../format.ts';
import { type FigureResult, tableResults } from '../result.ts';
import type { TeamLikeness } from '../stats/teamLikeness.ts';
import { threeLevelMethod } from '../stats/threeLevelModel.ts';
import { rounded } from './aggregationTables.ts';

const rangeOf = ({ effects }: TeamLikeness): [least: number, most: number] => [
  Math.min(...effects.values()),
  Math.max(...effects.values()),
];

/** How alike people of one team answer, and what that does to the means of institutions. All of the figure, not those of one page. */
export function likenessTable(found: TeamLikeness): Table {
  const [least, most] = rangeOf(found);
  const row = (what: Text, value: number) => ({ what, value: rounded(value, 2) });
  return {
    caption: {
      fr: 'Ce que les personnes d’une même équipe ont en commun',
      en: 'What people of one team have in common',
    },
    columns: [
      { name: 'what', title: { fr: 'Mesure', en: 'Measure' }, kind: 'text' },
      { name: 'value', title: { fr: 'Valeur', en: 'Value' }, kind: 'number', decimals: 2 },
    ],
    rows: [
      row(
        inBoth((language) =>
          language === 'fr'
            ? `Corrélation de deux réponses d’une même équipe, au-delà de l’établissement, ρ (${counted(found.teams, 'fr', 'équipe', 'équipes')})`
            : `Correlation of two answers of one team, beyond the institution, ρ (${counted(found.teams, 'en', 'team', 'teams')})`,
        ),
        found.correlation,
      ),
      row(
        {
          fr: 'Effet de plan\u00a0: ce qui multiplie la variance de la moyenne d’un établissement, au moins',
          en: 'Design effect: what multiplies the variance of an institution’s mean, at least',
        },
        least,
      ),
      row(
        {
          fr: 'Effet de plan\u00a0: ce qui multiplie la variance de la moyenne d’un établissement, au plus',
          en: 'Design effect: what multiplies the variance of an institution’s mean, at most',
        },
        most,
      ),
    ],
  };
}

/** The results of the table: they rest on the teams. */
export const likenessResults = (table: Table, { teams }: TeamLikeness): FigureResult[] =>
  tableResults(table, { measure: 'value', n: teams }, () => ({
    ...{ method: threeLevelMethod, missing: null, flags: [flag('describes_only')] },
  }));

/** The same for the note. */
export const likenessNote = (found: TeamLikeness): Text =>
  inBoth((language) => {
    const french = language === 'fr';
    const [least, most] = rangeOf(found);
    const [correlation, low, high] = [found.correlation, least, most].map((value) => formatNumber(value, language, 2));
    const teams = french
      ? counted(found.teams, 'fr', 'équipe', 'équipes')
      : counted(found.teams, 'en', 'team', 'teams');
    if (rounded(found.correlation, 2) === 0)
      return french
        ? `D’après ${teams}, deux personnes d’une même équipe ne répondent pas de façon plus semblable que deux autres de l’établissement (ρ = ${correlation}).`
        : `As far as ${teams} tell, two people of one team answer no more alike than two others of the institution (ρ = ${correlation}).`;
    const times = low === high ? low : french ? `${low} à ${high}` : `${low} to ${high}`;
    return french
      ? `D’après ${teams}, deux personnes d’une même équipe répondent de façon plus semblable que deux autres de l’établissement (ρ = ${correlation}). La moyenne d’un établissement en est moins sûre\u00a0: sa variance est multipliée par ${times} (effet de plan), et l’intervalle et la position en tiennent compte.`
      : `As far as ${teams} tell, two people of one team answer more alike than two others of the institution (ρ = ${correlation}). The mean of an institution is less sure for it: its variance is multiplied by ${times} (design effect), which the interval and the band allow for.`;
  });
