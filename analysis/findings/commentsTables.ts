import type { Text } from '../../surveys/text.ts';
import { type CoderAgreement, fewestForKappa } from '../comments/agreement.ts';
import { toldCounts } from '../disclosure/comments.ts';
import type { Estimate, Table } from '../finding.ts';
import { flag } from '../flags.ts';
import { alphabetical } from '../format.ts';
import { type FigureResult, tableResults } from '../result.ts';
import { wilsonInterval, wilsonMethod } from '../stats/proportion.ts';
import { weightedKappaMethod } from '../stats/weightedKappa.ts';
import type { ShownComment } from './comments.ts';
import { endColumns } from './endColumns.ts';

/** Comments on one theme; null when the number is not told. */
export interface ThemeCount {
  /** Null for what is not a theme: none of the code book, or not coded. */
  id: string | null;
  name: Text;
  count: number | null;
}

const noTheme: Text = { fr: 'Aucun thème du livre de codes', en: 'No theme of the code book' };
/** Coders who differ leave a comment without a theme, too, until it is settled. */
const notCoded: Text = { fr: 'Pas encore codé, ou codé de deux façons', en: 'Not coded yet, or coded in two ways' };

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

/** The share of the comments that both coded which they gave the same theme, with Wilson's interval. */
export const agreedShare = ({ n, agreed }: Pick<CoderAgreement, 'n' | 'agreed'>): Estimate => wilsonInterval(agreed, n);

/**
 * How far the coders agreed before anything was settled. Below thirty comments no κ is printed; κ and its interval are told to
 * two decimals, so that they say nothing exact of how often each theme was chosen.
 */
export const agreementTable = (pairs: readonly Omit<CoderAgreement, 'coders'>[]): Table => ({
  caption: { fr: 'Accord entre les personnes qui codent', en: 'Agreement of the coders' },
  columns: [
    { name: 'pair', title: { fr: 'Paire', en: 'Pair' }, kind: 'text' },
    { name: 'n', title: { fr: 'Commentaires codés deux fois', en: 'Comments coded twice' }, kind: 'count' },
    { name: 'agreed', title: { fr: 'Même thème', en: 'Same theme' }, kind: 'percent' },
    ...endColumns({ kind: 'percent', of: 'agreed', decimals: 0 }),
    { name: 'kappa', title: { fr: 'Kappa de Cohen', en: 'Cohen’s kappa' }, kind: 'number', decimals: 2 },
    ...endColumns({
      ...{ kind: 'number', of: 'kappa', decimals: 2 },
      title: { fr: 'Kappa, intervalle à 95\u00a0%', en: 'Kappa, 95% interval' },
    }),
  ],
  rows: pairs.map(({ n, agreed, kappa }, i) => {
    const same = agreedShare({ n, agreed });
    const told = n < fewestForKappa ? null : kappa;
    return {
      ...{ pair: { fr: `Paire ${i + 1}`, en: `Pair ${i + 1}` }, n, agreed: same.estimate },
      ...{ agreed_low: same.interval?.[0] ?? null, agreed_high: same.interval?.[1] ?? null },
      ...{ kappa: two(told?.estimate), kappa_low: two(told?.interval?.[0]), kappa_high: two(told?.interval?.[1]) },
    };
  }),
});

const two = (value: number | null | undefined): number | null => (value == null ? null : Number(value.toFixed(2)));

/** Of each pair the share of comments given the same theme, and κ. What both coded is counted: nothing of it is missing. */
export function agreementResults(table: Table, pairs: readonly Omit<CoderAgreement, 'coders'>[]): FigureResult[] {
  const few = (row: number) => (pairs[row]?.n ?? 0) < fewestForKappa;
  return [
    ...tableResults(table, { measure: 'agreed', ends: ['agreed_low', 'agreed_high'], n: 'n' }, () => ({
      ...{ method: wilsonMethod, missing: {} },
    })),
    ...tableResults(table, { measure: 'kappa', ends: ['kappa_low', 'kappa_high'], n: 'n' }, (row) => ({
      ...{ method: weightedKappaMethod, missing: {} },
      flags: few(row) ? [flag('too_few_to_tell')] : (pairs[row]?.kappa.flags ?? []),
    })),
  ];
}
