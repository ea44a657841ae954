import type { Text } from '../../../surveys/text.ts';
import { dotInterval } from '../../charts/dotInterval.ts';
import { rowAddress } from '../../charts/drawing.ts';
import type { Cell, Finding, Table } from '../../finding.ts';
import { flag } from '../../flags.ts';
import { formatNumber, formatPercent, inBoth, plural } from '../../format.ts';
import { tableResults } from '../../result.ts';
import { betaBinomialMethod } from '../../stats/betaBinomial.ts';
import { fewestGroups } from '../../stats/mixedModel.ts';
import { groupColumn } from '../comparisonFigure.ts';
import type { Band } from '../comparisonRows.ts';
import { bandWords } from '../comparisonWords.ts';
import { endColumns } from '../endColumns.ts';
import { groupWords } from '../groupWords.ts';
import { pageOf } from '../paging.ts';
import { type GroupRates, groupRates, type RatesObstacle } from './groupRates.ts';
import {
  countColumn,
  drawnBoth,
  type LedgerOptions,
  ledgerFlags,
  ledgerHead,
  ledgerMethod,
  nothingYet,
  shareColumn,
  textColumn,
} from './ledgerFigure.ts';

export interface GroupComparisonStats extends GroupRates {
  page: number;
  pages: number;
}

const obstacleWords = (obstacle: RatesObstacle, by: LedgerOptions['by'], reliability: number | null): Text =>
  inBoth((language) => {
    const french = language === 'fr';
    const { many } = groupWords[by][language];
    switch (obstacle) {
      case 'too_few_groups':
        return french
          ? `Moins de ${fewestGroups} ${many} ont des recommandations assez anciennes (12 mois)\u00a0: c’est trop peu pour les comparer.`
          : `Fewer than ${fewestGroups} ${many} have recommendations that are old enough (12 months): too few to compare them.`;
      case 'no_model':
        return french
          ? `Les recommandations des ${many} ont toutes le même sort\u00a0: il n’y a rien à comparer.`
          : `The recommendations of the ${many} all share one fate: there is nothing to compare.`;
      case 'no_difference':
        return french
          ? `Aucune différence entre les ${many} n’est détectable au-delà du hasard.`
          : `No difference between ${many} can be detected beyond chance.`;
      case 'low_reliability':
        return french
          ? `Les ${many} ont trop peu de recommandations pour que leurs parts les distinguent de façon fiable (fiabilité médiane ${reliability === null ? '' : formatNumber(reliability, 'fr', 2)})\u00a0: lisez ce qu’elles sont devenues plutôt que leurs parts.`
          : `The ${many} have too few recommendations for their shares to tell them apart reliably (median reliability ${reliability === null ? '' : formatNumber(reliability, 'en', 2)}): read what became of them rather than their shares.`;
    }
  });

function readingOf({ rows, by }: LedgerOptions, found: GroupRates): Text {
  if (rows.length === 0) return nothingYet;
  if (found.notComparable !== null) return obstacleWords(found.notComparable, by, found.reliability);
  const having = (band: Band): number => found.rows.filter((row) => row.band === band).length;
  const [above, below, apart] = [having('above'), having('below'), having('not_distinguished')];
  return inBoth((language) => {
    const { one, many } = groupWords[by][language];
    const number = (count: number): string => formatNumber(count, language);
    const total = above + below + apart;
    const mean = formatPercent(found.model?.mean ?? 0, language);
    if (language === 'fr')
      return `Sur ${number(total)} ${plural(total, 'fr', one, many)}, ${number(above)} ${plural(above, 'fr', 'est', 'sont')} au\u2011dessus de la part d’ensemble (${mean} de recommandations réalisées), ${number(below)} au\u2011dessous\u00a0; ${number(apart)} ne s’en ${plural(apart, 'fr', 'distingue', 'distinguent')} pas nettement.`;
    return `Of ${number(total)} ${plural(total, 'en', one, many)}, ${number(above)} ${plural(above, 'en', 'is', 'are')} above the overall share (${mean} of recommendations implemented), ${number(below)} below; ${number(apart)} cannot be told apart from it.`;
  });
}

/** Teams or institutions by the share of their recommendations that was implemented; in alphabetical order, never ranked. */
export function groupComparisonFinding(options: LedgerOptions): Finding<GroupComparisonStats> {
  const found = groupRates(options);
  const { shown, page, pages } = pageOf(found.rows, options.page ?? 1);
  const { model, notComparable } = found;
  const comparable = notComparable === null && model !== null;
  const table: Table = {
    caption: {
      fr: `Part réalisée, ${groupWords[options.by].fr.many}`,
      en: `Share implemented, ${groupWords[options.by].en.many}`,
    },
    columns: [
      groupColumn[options.by],
      countColumn('count', 'Réalisées', 'Implemented'),
      countColumn('n', 'Déposées depuis au moins 12 mois', 'Submitted at least 12 months ago'),
      ...(comparable
        ? [
            shareColumn('estimate', 'Estimation', 'Estimate'),
            ...endColumns({ kind: 'percent' }),
            textColumn('band', 'Par rapport à la part d’ensemble', 'Against the overall share'),
          ]
        : []),
    ],
    rows: shown.map(
      ({ group, count, n, estimate, interval, band }): Record<string, Cell> => ({
        ...{ group: group.name, count, n },
        ...(comparable
          ? { estimate, low: interval?.[0] ?? null, high: interval?.[1] ?? null, band: band && bandWords[band] }
          : {}),
      }),
    ),
  };
  return {
    kind: 'ledger-comparison',
    ...ledgerHead(options, {
      fr: `Part réalisée, comparaison des ${groupWords[options.by].fr.many}`,
      en: `Share implemented, comparison of ${groupWords[options.by].en.many}`,
    }),
    reading: readingOf(options, found),
    note: {
      fr: 'Réalisées, en tout ou en partie, de toutes celles déposées depuis au moins 12 mois. Ordre alphabétique, sans classement. L’estimation rapproche la part observée de la part d’ensemble, d’autant plus que le groupe a peu de recommandations (bêta-binomiale)\u00a0; intervalle à 95\u00a0%. «\u00a0Au-dessus\u00a0» ou «\u00a0au-dessous\u00a0»\u00a0: probabilité de plus de 95\u00a0%. Un groupe qui propose des choses difficiles en réalise moins\u00a0: une part ne juge personne.',
      en: 'Implemented, wholly or in part, of all submitted at least 12 months ago. Order of the names in French, no ranking. The estimate draws the observed share towards the overall one, the more so the fewer recommendations the group has (beta-binomial); 95% interval. “Above” or “below”: a probability of more than 95%. A group that asks for what is hard sees less of it done: a share judges nobody.',
    },
    table,
    results: comparable
      ? tableResults(table, { measure: 'estimate', ends: ['low', 'high'], n: 'n' }, (row) => ({
          ...{ method: betaBinomialMethod, missing: {} },
          flags: table.rows[row]?.estimate === null ? [flag('no_observations')] : [],
        }))
      : [],
    chart:
      !comparable || !shown.some(({ n }) => n > 0)
        ? null
        : drawnBoth((language, width) =>
            dotInterval(
              shown
                .map((row, place) => ({ ...row, tells: rowAddress(0, place) }))
                .filter(({ n }) => n > 0)
                .map(({ group, count, n, estimate, interval, band, tells }) => ({
                  tells,
                  ...({ label: group.name[language], side: 'both', hidden: false, estimate, interval } as const),
                  figures: `${formatNumber(count, language)} ${language === 'fr' ? 'sur' : 'of'} ${formatNumber(n, language)}`,
                  verdict: band ? bandWords[band][language] : '',
                  observed: count / n,
                })),
              {
                ...{ width, domain: [0, 1], writeTick: (value) => formatPercent(value, language), hiddenWords: '' },
                reference: {
                  value: model.mean,
                  words: `${language === 'fr' ? 'part d’ensemble' : 'overall share'} ${formatPercent(model.mean, language)}`,
                },
                legend: [
                  {
                    words: language === 'fr' ? 'Estimation, intervalle à 95\u00a0%' : 'Estimate, 95% interval',
                    side: 'both',
                  },
                ],
                observedWords: language === 'fr' ? 'Part observée' : 'Observed share',
              },
            ),
          ),
    methods: [ledgerMethod, ...(comparable ? [betaBinomialMethod] : [])],
    flags: [
      ...(comparable && options.by === 'institution' ? [flag('teams_not_in_model')] : []),
      ...ledgerFlags(options.rows, comparable),
    ],
    stats: { ...found, page, pages },
  };
}
