import type { QuestionnaireDocument } from '../../surveys/document.ts';
import type { Text } from '../../surveys/text.ts';
import type { GatedExperience } from '../disclosure/experience.ts';
import type { Finding, Flag, Table } from '../finding.ts';
import { flag } from '../flags.ts';
import { tableResults } from '../result.ts';
import type { CubeLayout } from '../snapshot.ts';
import { newcombeMethod } from '../stats/proportionDifference.ts';
import { type FindingContext, flagsOf, methodsOf, subtitleOf, withheldFlag } from './context.ts';
import { satisfactionChart, sharedPoints } from './satisfactionChart.ts';
import { satisfactionReading } from './satisfactionReading.ts';
import { type SatisfactionRow, satisfactionRows } from './satisfactionRows.ts';
import { distributionResults, distributionTable, likertMethod, missingTable } from './satisfactionTables.ts';
import { scaleTables } from './scaleDistribution.ts';
import { type ScaledItem, scaledItems } from './scaledItems.ts';
import { manyComparisons, type SideDifference, sideDifferences } from './sideDifferences.ts';

export interface SatisfactionOptions extends FindingContext {
  gated: GatedExperience;
  layout: CubeLayout;
  /** The versions answered, oldest first. */
  documents: QuestionnaireDocument[];
  /** Patients and professionals apart, where the gate allows it; never within a team. */
  sides: boolean;
  minimumGroup: number;
}

export interface SatisfactionStats {
  rows: SatisfactionRow[];
  differences: SideDifference[];
}

const unit = { fr: 'réponses', en: 'answers' };

const reversedFlag: Flag = {
  code: 'reversed_items',
  sentence: {
    fr: 'Certains énoncés sont formulés à l’envers\u00a0: être d’accord y est défavorable.',
    en: 'Some statements are worded the other way round: agreeing with them is unfavourable.',
  },
};

const agreementCaption = { fr: 'Réponses par énoncé', en: 'Answers by statement' };
const ratingCaption = { fr: 'Réponses aux questions d’ensemble', en: 'Answers to the overall questions' };

const checklistCaption = { fr: 'Réponses par ligne', en: 'Answers by line' };

/** Several questions on the same points, with no statement beside them, are a checklist. */
const isChecklist = (group: ScaledItem[]): boolean => group.length > 1 && group[0]?.kind === 'rating';

const captionOf = (group: ScaledItem[]): Text =>
  isChecklist(group) ? checklistCaption : group[0]?.kind === 'rating' ? ratingCaption : agreementCaption;

/** Each table of a page has a name of its own: readers of a screen move from one to the next by it. */
const togetherCaption = (group: ScaledItem[]): Text => ({
  fr: `${captionOf(group).fr}, patients et professionnels ensemble`,
  en: `${captionOf(group).en}, patients and professionals together`,
});

/**
 * Statements put to everyone: agreement among patients alone does not compare with agreement among all. Without statements,
 * the lines of the first checklist.
 */
function askedOfAll(items: ScaledItem[]): ScaledItem[] {
  const agreements = items.filter(({ kind }) => kind === 'agreement');
  const statements = agreements.length > 0 ? agreements : (sharedPoints(items).find(isChecklist) ?? []);
  const common = statements.filter(({ audience }) => audience === 'all');
  return common.length > 0 ? common : statements.filter(({ audience }) => audience === statements[0]?.audience);
}

/** How to read the bars; what agreement is, where there are statements. */
function noteOf(statements: boolean): Text {
  const top = statements
    ? {
        fr: '«\u00a0En accord\u00a0» réunit les deux points les plus hauts\u00a0; intervalle de Wilson à 95\u00a0%.',
        en: '“In agreement” joins the two highest points; Wilson 95% interval.',
      }
    : { fr: 'Intervalle de Wilson à 95\u00a0%.', en: 'Wilson 95% interval.' };
  return {
    fr: `La longueur d’un segment est la part des réponses sur l’échelle\u00a0; le chiffre, leur nombre. Les réponses neutres sont partagées autour de zéro. Les réponses sans objet, les refus et les omissions sont comptés à part. ${top.fr} Ces chiffres décrivent les personnes qui ont répondu.`,
    en: `The length of a segment is the share of the answers on the scale; the figure, their number. Neutral answers are split around zero. Answers that do not apply, refusals and blanks are counted apart. ${top.en} These figures describe the people who answered.`,
  };
}

const noTable = distributionTable(agreementCaption, [], []);

/** How people answered each item of the experience questionnaire: distributions first, no means, no p-value. */
export function satisfactionFinding(options: SatisfactionOptions): Finding<SatisfactionStats> {
  const { gated, layout, documents, scope, minimumGroup } = options;
  const items = scaledItems(layout, documents);
  const rows = satisfactionRows(gated, scope, items, options.sides);
  const statements = new Set(items.filter(({ kind }) => kind === 'agreement').map(({ name }) => name));
  const differences = sideDifferences(rows.filter(({ item }) => statements.has(item)));
  const shown = rows.flatMap(({ answers }) => (answers ? [answers] : []));
  const together = satisfactionRows(gated, scope, items, false);
  const asked = askedOfAll(items);
  const answer = isChecklist(asked) ? asked[0]?.points.at(-1)?.label : undefined;
  const overall = asked.flatMap((item) => {
    const everyone = together.find((row) => row.item === item.name);
    return everyone?.answers?.n ? [{ words: item.text, top: everyone.answers.top }] : [];
  });
  const n = gated.respondents(scope, 'both');
  const groups = sharedPoints(items);
  const tables = groups.map((group) => distributionTable(captionOf(group), group, rows));
  const scales = scaleTables(layout, documents, items, rows);
  // The reading speaks of everyone together: where the rows are the sides', those figures stand in a table of their own.
  const apart = rows.some(({ side }) => side !== 'both');
  const everyone: Table[] = apart
    ? groups.map((group) => distributionTable(togetherCaption(group), group, together))
    : [];
  const missing = missingTable(items, apart ? [...rows, ...together] : rows);
  const reversed = layout.scales.some((scale) => scale.items.some((item) => item.reversed));
  const flags = [
    ...(shown.length > 0 && scope.level !== 'team' ? [flag('clustering_ignored')] : []),
    ...(differences.length > 1 ? [manyComparisons(differences.length)] : []),
    ...(shown.length < rows.length ? [withheldFlag(minimumGroup, unit)] : []),
    ...(reversed ? [reversedFlag] : []),
  ];
  return {
    kind: 'satisfaction',
    reading: satisfactionReading({
      ...{ overall, differences, items, minimumGroup, anyShown: shown.length > 0, answer },
    }),
    title: {
      fr: `Expérience du partenariat\u00a0: ${options.scopeName.fr}`,
      en: `Experience of partnership: ${options.scopeName.en}`,
    },
    subtitle: subtitleOf(options, n),
    note: noteOf(statements.size > 0),
    n,
    period: options.period,
    questionnaireVersions: options.questionnaireVersions,
    release: options.release,
    table: tables[0] ?? noTable,
    moreTables: [...tables.slice(1), ...everyone, ...scales.map(({ table }) => table), missing],
    chart: shown.some((answers) => answers.n > 0) ? satisfactionChart(items, rows, minimumGroup) : null,
    methods: methodsOf([
      likertMethod,
      ...shown.map(({ top }) => top.method),
      ...(differences.length > 0 ? [newcombeMethod] : []),
    ]),
    results: [
      ...groups.flatMap((group, at) => distributionResults(tables[at] ?? noTable, group, rows)),
      ...everyone.flatMap((table, at) => distributionResults(table, groups[at] ?? [], together)),
      ...scales.flatMap(({ table, missing: without }) =>
        tableResults(table, { measure: 'top', n: 'answers' }, (row) => ({
          ...{ method: likertMethod, missing: without[row] ?? null },
          flags: table.rows[row]?.answers === 0 ? [flag('no_observations')] : [],
        })),
      ),
    ],
    flags: flagsOf(flags),
    stats: { rows, differences },
  };
}
