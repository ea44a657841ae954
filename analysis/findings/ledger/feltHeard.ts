import type { Text } from '../../../surveys/text.ts';
import { divergingBars } from '../../charts/divergingBars.ts';
import { type HeardView, heardShown, type ShownViews } from '../../disclosure/heardViews.ts';
import { lowestThreshold } from '../../disclosure/thresholds.ts';
import type { Cell, Finding, Period, Table } from '../../finding.ts';
import { counted, formatDay, formatNumber, formatShare, inBoth } from '../../format.ts';
import { tableResults } from '../../result.ts';
import { wilsonInterval, wilsonMethod } from '../../stats/proportion.ts';
import { endColumns } from '../endColumns.ts';
import { countColumn, drawnBoth, ledgerFlags, ledgerMethod, shareColumn, textColumn } from './ledgerFigure.ts';

export interface FeltHeardOptions {
  /** Of the whole programme; null at any other place, where nothing is told. */
  views: HeardView[] | null;
  scopeName: Text;
  asOf: string;
  period: Period | null;
}

export interface FeltHeardStats {
  shown: ShownViews | null;
}

const statement: Text = {
  fr: 'La réponse montre que notre recommandation a été examinée avec soin.',
  en: 'The answer shows that our recommendation was carefully considered.',
};
const heardPoints: Text[] = [
  { fr: '1, pas du tout', en: '1, not at all' },
  { fr: '2', en: '2' },
  { fr: '3, moyennement', en: '3, somewhat' },
  { fr: '4', en: '4' },
  { fr: '5, tout à fait', en: '5, entirely' },
];

const elsewhere: Text = {
  fr: 'Ce que disent les personnes contributrices n’est donné que pour tout le programme\u00a0: choisissez-le plus haut.',
  en: 'What contributors say is given for the whole programme alone: choose it above.',
};
const notYet: Text = {
  fr: `Rien ne peut encore être montré\u00a0: il faut, à la fin d’un mois, les réponses d’au moins ${lowestThreshold} personnes de trois équipes, qui ne disent pas toutes la même chose.`,
  en: `Nothing may be shown yet: it takes, at the end of a month, the answers of at least ${lowestThreshold} people in three teams who do not all say the same.`,
};

const total = ({ counts }: ShownViews): number => counts.reduce((sum, count) => sum + count, 0);

function readingOf(views: HeardView[] | null, shown: ShownViews | null): Text {
  if (views === null) return elsewhere;
  if (shown === null) return notYet;
  const n = total(shown);
  const high = shown.counts[3] + shown.counts[4];
  const low = shown.counts[0] + shown.counts[1];
  return inBoth((language) => {
    const share = (count: number): string => formatShare(count / n, language);
    const number = (count: number): string => formatNumber(count, language);
    return language === 'fr'
      ? `${share(high)} des réponses (${number(high)} sur ${number(n)}) disent que la recommandation a été examinée avec soin (4 ou 5 sur 5). ${share(low)} disent que non (1 ou 2).`
      : `${share(high)} of answers (${number(high)} of ${number(n)}) say that the recommendation was carefully considered (4 or 5 of 5). ${share(low)} say that it was not (1 or 2).`;
  });
}

/** The last day of the month of the last batch. */
const endOfMonth = (month: string): string => {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
};

/** Whether contributors find that the answer showed they were heard; the programme alone, in batches. */
export function feltHeardFinding(options: FeltHeardOptions): Finding<FeltHeardStats> {
  const shown = options.views === null ? null : heardShown(options.views, options.asOf);
  const n = shown === null ? null : total(shown);
  const hidden: Cell = { hidden: true };
  const table: Table = {
    caption: statement,
    columns: [
      textColumn('score', 'Réponse', 'Answer'),
      countColumn('count', 'Nombre', 'Count'),
      shareColumn('share', 'Part', 'Share'),
      ...endColumns({ kind: 'percent' }),
    ],
    rows: heardPoints.map((words, at): Record<string, Cell> => {
      if (shown === null || n === null)
        return { score: words, count: hidden, share: hidden, low: hidden, high: hidden };
      const count = shown.counts[at] ?? 0;
      const { estimate, interval } = wilsonInterval(count, n);
      return { score: words, count, share: estimate, low: interval?.[0] ?? null, high: interval?.[1] ?? null };
    }),
  };
  return {
    kind: 'felt-heard',
    reading: readingOf(options.views, shown),
    title: {
      fr: `Les personnes contributrices se sont-elles senties entendues\u00a0? ${options.scopeName.fr}`,
      en: `Did contributors feel heard? ${options.scopeName.en}`,
    },
    subtitle: inBoth((language) => {
      const french = language === 'fr';
      const parts = [
        options.scopeName[language],
        ...(n === null || shown === null
          ? [french ? `en date du ${formatDay(options.asOf, 'fr')}` : `as of ${formatDay(options.asOf, 'en')}`]
          : [
              counted(n, language, french ? 'réponse' : 'answer', french ? 'réponses' : 'answers'),
              french
                ? `jusqu’au ${formatDay(endOfMonth(shown.month), 'fr')}`
                : `until ${formatDay(endOfMonth(shown.month), 'en')}`,
            ]),
      ];
      return parts.join(' · ');
    }),
    note: {
      fr: `Chaque personne contributrice peut le dire une fois par recommandation, par son lien, après une réponse. Ces réponses ne sont jamais montrées à part\u00a0: seulement pour tout le programme, et par lots, à la fin d’un mois, d’au moins ${lowestThreshold} personnes de trois équipes qui ne disent pas toutes la même chose. Ceux et celles qui n’ont rien dit pensent peut-être autrement. Intervalle de Wilson à 95\u00a0%.`,
      en: `Each contributor can say so once for each recommendation, by their link, after an answer. These answers are never shown alone: only for the whole programme, and in batches, at the end of a month, of at least ${lowestThreshold} people in three teams who do not all say the same. Those who said nothing may think otherwise. Wilson 95% interval.`,
    },
    n,
    period: options.period,
    questionnaireVersions: [],
    release: null,
    table,
    results: tableResults(table, { measure: 'share', ends: ['low', 'high'], n }, () => ({
      ...{ method: wilsonMethod, missing: null },
    })),
    chart:
      shown === null
        ? null
        : drawnBoth((language, width) =>
            divergingBars(
              [
                {
                  points: heardPoints.map((words) => words[language]),
                  top: { fr: '4 ou 5', en: '4 or 5' }[language],
                  items: [
                    {
                      statement: statement[language],
                      rows: [{ side: 'both', counts: [...shown.counts], offScale: 0 }],
                    },
                  ],
                },
              ],
              { language, width, minimumGroup: lowestThreshold },
            ),
          ),
    methods: [ledgerMethod, wilsonMethod],
    flags: ledgerFlags([], shown !== null),
    stats: { shown },
  };
}
