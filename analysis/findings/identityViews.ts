import type { GatedDemographicItem } from '../disclosure/demographics.ts';
import type { GatedSets } from '../disclosure/setTable.ts';
import type { Cell, Flag, MissingByReason, Table } from '../finding.ts';
import { type FigureResult, tableResults } from '../result.ts';
import { wilsonMethod } from '../stats/proportion.ts';
import type { ChoiceItem } from './diversityCategories.ts';

const hidden: Cell = { hidden: true };

/** Says that a question with several answers can be counted in three ways, and which one the chart uses. */
export const viewsFlag = (exclusive: boolean): Flag => ({
  code: 'identity_views',
  sentence: exclusive
    ? {
        fr: 'Cette population compte à part les personnes qui ont donné plusieurs réponses\u00a0: le graphique fait de même (une seule réponse, ou plusieurs).',
        en: 'This population counts people who gave several answers apart: so does the chart (one answer alone, or several).',
      }
    : {
        fr: 'Qui a donné plusieurs réponses compte dans chacune (vue du graphique). Un tableau montre aussi les deux autres façons de compter.',
        en: 'Whoever gave several answers counts in each of them (the view of the chart). A table shows the two other ways of counting too.',
      },
});

/** The three ways of counting several answers, side by side: any mention, one answer alone, equal parts. */
export function viewsTable(item: ChoiceItem, read: GatedDemographicItem, sets: GatedSets): Table {
  const { answered } = sets;
  const shareOf = (count: number | null): Cell => (count === null ? hidden : answered > 0 ? count / answered : null);
  const several: Record<string, Cell> = {
    category: { fr: 'Plusieurs réponses', en: 'Several answers' },
    any: null,
    alone: sets.several === null ? hidden : sets.several,
    alone_share: shareOf(sets.several),
    parts: null,
  };
  return {
    caption: {
      fr: 'Trois façons de compter plusieurs réponses d’une même personne',
      en: 'Three ways to count several answers of one person',
    },
    columns: [
      { name: 'category', title: { fr: 'Réponse', en: 'Answer' }, kind: 'text' },
      { name: 'any', title: { fr: 'Toute mention', en: 'Any mention' }, kind: 'percent' },
      {
        name: 'alone',
        title: { fr: 'Cette réponse seule (personnes)', en: 'This answer alone (people)' },
        kind: 'count',
      },
      { name: 'alone_share', title: { fr: 'Cette réponse seule', en: 'This answer alone' }, kind: 'percent' },
      { name: 'parts', title: { fr: 'À parts égales', en: 'In equal parts' }, kind: 'percent' },
    ],
    rows: [
      ...item.options.map(({ code, label }): Record<string, Cell> => {
        const mentions = code in read.values ? (read.values[code] ?? null) : 0;
        const { alone, part } = sets.options[code] ?? { alone: null, part: null };
        return {
          category: label,
          any: shareOf(mentions),
          alone: alone === null ? hidden : alone,
          alone_share: shareOf(alone),
          // Rounded to a whole percent: more digits would tell who chose what together.
          parts: part === null ? hidden : Math.round(part * 100) / 100,
        };
      }),
      several,
    ],
  };
}

/** The shares of such a table, of the people who answered; it gives no interval: the chart's own view has it. */
export const viewsResults = (table: Table, { answered }: GatedSets, missing: MissingByReason | null): FigureResult[] =>
  ['any', 'alone_share', 'parts'].flatMap((measure) =>
    tableResults(table, { measure, n: answered }, (row) =>
      table.rows[row]?.[measure] === null ? null : { method: wilsonMethod, missing },
    ),
  );

const severalCode = 'SEVERAL_ANSWERS';

/**
 * A question with several answers as one with a single answer, those who gave several apart: what a population that counts
 * in this way is read against. Null where the gate shows too little of it.
 */
export function exclusiveView(
  item: ChoiceItem,
  read: GatedDemographicItem,
  sets: GatedSets | null,
): { item: ChoiceItem; read: GatedDemographicItem } | null {
  if (item.kind !== 'multiple' || sets === null) return null;
  const label = { fr: 'Plusieurs réponses', en: 'Several answers' };
  const options = [
    ...item.options.map(({ code, label: words }) => ({ code, label: words })),
    { code: severalCode, label },
  ];
  const single: ChoiceItem = { ...item, kind: 'single', options };
  const values = Object.fromEntries([
    ...item.options.map(({ code }): [string, number | null] => [code, sets.options[code]?.alone ?? null]),
    [severalCode, sets.several],
  ]);
  return { item: single, read: { ...read, values } };
}
