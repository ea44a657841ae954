import type { Language, Text } from '../../surveys/text.ts';
import { type DivergingBlock, divergingBars } from '../charts/divergingBars.ts';
import { topPoints } from '../charts/divergingSegments.ts';
import { rowAddress } from '../charts/drawing.ts';
import { chartWords } from '../charts/words.ts';
import type { ChartForms } from '../finding.ts';
import { offScale, type SatisfactionRow } from './satisfactionRows.ts';
import type { ScaledItem } from './scaledItems.ts';

/** Items that share the words of their points stand under one legend, in the order of the questionnaire. */
export function sharedPoints(items: ScaledItem[]): ScaledItem[][] {
  const groups = new Map<string, ScaledItem[]>();
  for (const item of items) {
    const key = JSON.stringify(item.points);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return [...groups.values()];
}

const topWords = (item: ScaledItem | undefined): Text => {
  if (item?.kind === 'agreement') return chartWords.agreeing;
  return topPoints(item?.points.length ?? 0) === 2 ? chartWords.topTwo : chartWords.topOne;
};

function blocksIn(language: Language, items: ScaledItem[], rows: SatisfactionRow[]): DivergingBlock[] {
  const itemsOf = (group: ScaledItem[], table: number) => {
    // A table for each group, its rows in the order of all rows.
    const listed = rows.filter(({ item }) => group.some(({ name }) => name === item));
    return group.map((item) => ({
      statement: item.text[language],
      rows: listed
        .map((row, place) => ({ row, tells: rowAddress(table, place) }))
        .filter(({ row }) => row.item === item.name)
        .map(({ row: { side, answers }, tells }) => ({
          side,
          counts: answers?.counts ?? null,
          offScale: answers ? offScale(answers.noValue) : 0,
          tells,
        })),
    }));
  };
  return sharedPoints(items).map((group, table) => ({
    points: group[0]?.points.map(({ label }) => label[language]) ?? [],
    top: topWords(group[0])[language],
    items: itemsOf(group, table),
  }));
}

/** The four drawings of the figure. */
export function satisfactionChart(
  items: ScaledItem[],
  rows: SatisfactionRow[],
  minimumGroup: number,
): Record<Language, ChartForms> {
  const forms = (language: Language): ChartForms => {
    const blocks = blocksIn(language, items, rows);
    return {
      wide: divergingBars(blocks, { language, width: 'wide', minimumGroup }),
      narrow: divergingBars(blocks, { language, width: 'narrow', minimumGroup }),
    };
  };
  return { fr: forms('fr'), en: forms('en') };
}
