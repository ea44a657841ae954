import type { Text } from '../../surveys/text.ts';
import { type CoderAgreement, fewestForKappa } from '../comments/agreement.ts';
import { toldCounts } from '../disclosure/comments.ts';
import type { Table } from '../finding.ts';
import { flag } from '../flags.ts';
import { alphabetical } from '../format.ts';
import { type FigureResult, tableResults } from '../result.ts';
import { weightedKappaMethod } from '../stats/weightedKappa.ts';
import type { ShownComment } from './comments.ts';

/** Comments on one theme; null when the number is not told. */
export interface ThemeCount {
  /** Null for what is not a theme: none of the code book, or not coded. */
  id: string | null;
  name: Text;
  count: number | null;
}

const noTheme: Text = { fr: 'Aucun thème du livre de codes', en: 'No theme of the code book' };
const notCoded: Text = { fr: 'Pas encore codé', en: 'Not coded yet' };

/** Comments by theme, the most frequent first; those that are not told after them, in the order of their names. */
export function themeCounts(
  comments: readonly ShownComment[],
  themes: readonly { id: string; name: Text }[],
): ThemeCount[] {
  if (comments.length === 0) return [];
  const rows = [
    ...themes.map(({ id, name }) => ({ id, name, count: comments.filter(({ theme }) => theme === id).length })),
    { id: null, name: noTheme, count: comments.filter(({ theme }) => theme === null).length },
    { id: null, name: notCoded, count: comments.filter(({ theme }) => theme === undefined).length },
  ];
  const told = toldCounts(rows.map(({ count }) => count));
  return rows
    .map((row, i) => ({ ...row, count: told[i] ? row.count : null }))
    .sort((a, b) => (b.count ?? -1) - (a.count ?? -1) || alphabetical(a.name, b.name));
}

export const themeTable = (themes: readonly ThemeCount[]): Table => ({
  caption: { fr: 'Commentaires par thème', en: 'Comments by theme' },
  columns: [
    { name: 'theme', title: { fr: 'Thème', en: 'Theme' }, kind: 'text' },
    { name: 'comments', title: { fr: 'Commentaires', en: 'Comments' }, kind: 'count' },
  ],
  rows: themes.map(({ name, count }) => ({ theme: name, comments: count ?? { hidden: true } })),
});

/** What people answered to one item, one comment a row. */
export const wordsTable = (question: Text, comments: readonly ShownComment[]): Table => ({
  caption: question,
  columns: [{ name: 'words', title: { fr: 'En leurs mots', en: 'In their own words' }, kind: 'text' }],
  rows: comments.map(({ words }) => ({ words })),
});

/** Of each pair the share of comments given the same theme, and κ. What both coded is counted: nothing of it is missing. */
export function agreementResults(table: Table, pairs: readonly Omit<CoderAgreement, 'coders'>[]): FigureResult[] {
  const behind = (row: number, few: boolean) => ({
    ...{ method: weightedKappaMethod, missing: {} },
    flags: few ? [flag('too_few_to_tell')] : (pairs[row]?.kappa.flags ?? []),
  });
  return [
    ...tableResults(table, { measure: 'agreed', n: 'n' }, (row) => behind(row, false)),
    ...tableResults(table, { measure: 'kappa', n: 'n' }, (row) => behind(row, (pairs[row]?.n ?? 0) < fewestForKappa)),
  ];
}

/** How far the coders agreed before anything was settled. Below thirty comments no κ is printed. */
export const agreementTable = (pairs: readonly Omit<CoderAgreement, 'coders'>[]): Table => ({
  caption: { fr: 'Accord entre les personnes qui codent', en: 'Agreement of the coders' },
  columns: [
    { name: 'pair', title: { fr: 'Paire', en: 'Pair' }, kind: 'text' },
    { name: 'n', title: { fr: 'Commentaires codés deux fois', en: 'Comments coded twice' }, kind: 'count' },
    { name: 'agreed', title: { fr: 'Même thème', en: 'Same theme' }, kind: 'percent' },
    { name: 'kappa', title: { fr: 'Kappa de Cohen', en: 'Cohen’s kappa' }, kind: 'number', decimals: 2 },
  ],
  rows: pairs.map(({ n, agreed, kappa }, i) => ({
    pair: { fr: `Paire ${i + 1}`, en: `Pair ${i + 1}` },
    n,
    agreed: n === 0 ? null : agreed / n,
    kappa: n < fewestForKappa ? null : kappa.estimate,
  })),
});
