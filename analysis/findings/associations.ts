import type { QuestionnaireDocument } from '../../surveys/document.ts';
import type { Language, Text } from '../../surveys/text.ts';
import { type DotIntervalRow, dotInterval } from '../charts/dotInterval.ts';
import { rowAddress } from '../charts/drawing.ts';
import type { ChartWidth } from '../charts/theme.ts';
import { notShown } from '../charts/words.ts';
import type { GatedAssociations } from '../disclosure/associations.ts';
import type { Cell, ChartForms, Column, Finding, Flag, Table } from '../finding.ts';
import { flag } from '../flags.ts';
import { formatPercent, inBoth } from '../format.ts';
import { tableResults } from '../result.ts';
import type { Associations } from '../snapshot.ts';
import { fewestForImportance, importanceMethod } from '../stats/importance.ts';
import { teamBootstrapMethod } from '../stats/teamBootstrap.ts';
import { associationsReading } from './associationsReading.ts';
import { type FindingContext, flagsOf, methodsOf, subtitleOf } from './context.ts';
import { endColumns } from './endColumns.ts';
import { scaleTitle } from './scaledItems.ts';

export interface AssociationsOptions extends FindingContext {
  gated: GatedAssociations;
  documents: QuestionnaireDocument[];
  respondents: number | null;
  minimumGroup: number;
}

/** A scale, the part of the differences between ratings that goes with it, and its title. */
export type AssociationRow = Associations['predictors'][number] & { title: Text };

export interface AssociationsStats {
  rows: AssociationRow[];
  rSquared: number | null;
}

const notCause: Flag = {
  code: 'association_not_cause',
  sentence: {
    fr: 'Une association n’est pas une cause\u00a0: rien ne dit que la satisfaction monterait si une échelle montait.',
    en: 'An association is not a cause: nothing says that satisfaction would rise if a scale rose.',
  },
};

const columns: Column[] = [
  { name: 'scale', title: { fr: 'Échelle', en: 'Scale' }, kind: 'text' },
  { name: 'part', title: { fr: 'Part associée', en: 'Part that goes with it' }, kind: 'percent' },
  ...endColumns({ kind: 'percent' }),
  { name: 'correlation', title: { fr: 'Corrélation', en: 'Correlation' }, kind: 'number', decimals: 2 },
];

const tableOf = (rows: readonly AssociationRow[]): Table => ({
  caption: {
    fr: 'Part des différences entre les notes d’ensemble qui va avec chaque échelle',
    en: 'Part of the differences between overall ratings that goes with each scale',
  },
  columns,
  rows: rows.map(
    ({ title, share, interval, correlation }): Record<string, Cell> => ({
      ...{ scale: title, part: share, low: interval?.[0] ?? null, high: interval?.[1] ?? null, correlation },
    }),
  ),
});

const nothing: Text = { fr: 'Aucune part', en: 'No part' };
const legend: Text = { fr: 'Part associée, intervalle à 95\u00a0%', en: 'Part that goes with it, 95% interval' };

/** Dots with intervals, in the order of the questionnaire. */
function chartOf(rows: readonly AssociationRow[], minimumGroup: number): Record<Language, ChartForms> | null {
  if (rows.length === 0) return null;
  const furthest = Math.min(
    1,
    Math.ceil(Math.max(0.2, ...rows.map((row) => row.interval?.[1] ?? row.share)) * 10) / 10,
  );
  const forms = (language: Language): ChartForms => {
    const drawn = rows.map(({ title, share, interval }, place): DotIntervalRow => {
      const tells = rowAddress(0, place);
      const figures = formatPercent(share, language);
      return {
        label: title[language],
        side: 'both',
        hidden: false,
        figures,
        verdict: '',
        estimate: share,
        interval,
        tells,
      };
    });
    const draw = (width: ChartWidth) =>
      dotInterval(drawn, {
        ...{ width, domain: [0, furthest], writeTick: (value) => formatPercent(value, language) },
        reference: { value: 0, words: nothing[language] },
        legend: [{ words: legend[language], side: 'both' }],
        hiddenWords: notShown(minimumGroup)[language],
      });
    return { wide: draw('wide'), narrow: draw('narrow') };
  };
  return { fr: forms('fr'), en: forms('en') };
}

const noteOf = (found: Associations | null): Text =>
  inBoth((language) => {
    const french = language === 'fr';
    const how = french
      ? `Les différences entre les notes d’ensemble sont réparties entre les échelles selon Lindeman, Merenda et Gold\u00a0: ce que chacune ajoute, en moyenne sur tous les ordres. Il faut ${fewestForImportance} personnes qui ont une note et un score à chaque échelle. Ce n’est donné que pour tout le programme, et arrêté une seule fois, à la clôture.`
      : `The differences between overall ratings are divided among the scales after Lindeman, Merenda and Gold: what each adds, on average over all orders. It takes ${fewestForImportance} people with a rating and a score on every scale. It is given for the whole programme alone, and frozen once, at the close.`;
    if (found === null) return how;
    return french
      ? `${how} Au moins ${found.people} personnes ont tout cela. Les intervalles viennent d’équipes tirées à nouveau ${found.draws} fois (graine ${found.seed}).`
      : `${how} At least ${found.people} people have all of these. The intervals come from teams drawn anew ${found.draws} times (seed ${found.seed}).`;
  });

/** Which scales go with the overall rating of a campaign, over the whole programme: associations, never causes. */
export function associationsFinding(options: AssociationsOptions): Finding<AssociationsStats> {
  const { gated, scope, documents, respondents, minimumGroup } = options;
  const answer = gated(scope);
  const found = 'shown' in answer ? answer.shown : null;
  const rows = (found?.predictors ?? []).map((each) => ({ ...each, title: scaleTitle(documents, each.scale) }));
  const table = tableOf(rows);
  const few = flag(found?.draws === 0 ? 'few_groups' : 'too_few_to_tell');
  return {
    kind: 'associations',
    reading: associationsReading(answer, rows, scope),
    title: inBoth((language) =>
      language === 'fr'
        ? `Ce qui va avec la satisfaction d’ensemble\u00a0: ${options.scopeName.fr}`
        : `What goes with overall satisfaction: ${options.scopeName.en}`,
    ),
    subtitle: subtitleOf(options, respondents),
    note: noteOf(found),
    n: respondents,
    period: options.period,
    questionnaireVersions: options.questionnaireVersions,
    release: options.release,
    table,
    chart: chartOf(rows, minimumGroup),
    methods: found === null ? [] : methodsOf([importanceMethod, ...(found.draws > 0 ? [teamBootstrapMethod] : [])]),
    // Who left something out is told nowhere: how many answers are missing is withheld.
    results: (['part', 'correlation'] as const).flatMap((measure) =>
      tableResults(
        table,
        { measure, n: found?.people ?? null, ...(measure === 'part' && { ends: ['low', 'high'] as const }) },
        (row) => ({
          ...{ method: importanceMethod, missing: null },
          flags: measure === 'part' && rows[row]?.interval === null ? [few] : [],
        }),
      ),
    ),
    flags: flagsOf([
      ...(found === null ? [] : [notCause]),
      ...(rows.some(({ interval }) => interval === null) ? [few] : []),
    ]),
    stats: { rows, rSquared: found?.rSquared ?? null },
  };
}
