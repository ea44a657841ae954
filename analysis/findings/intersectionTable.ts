import type { Text } from '../../surveys/text.ts';
import type { Cell, Table } from '../finding.ts';
import { bounds } from './context.ts';
import type { CrossRow } from './crossRow.ts';
import { verdictWords } from './diversityWords.ts';
import { endColumns } from './endColumns.ts';

const hidden: Cell = { hidden: true };

/** The rows of the chart. */
export const intersectionTable = (caption: Text, rows: CrossRow[]): Table => ({
  caption,
  columns: [
    { name: 'category', title: { fr: 'Caractéristiques', en: 'Characteristics' }, kind: 'text' },
    { name: 'count', title: { fr: 'Personnes', en: 'People' }, kind: 'count' },
    { name: 'share', title: { fr: 'Part observée', en: 'Observed share' }, kind: 'percent' },
    ...endColumns({ kind: 'percent', of: 'share' }),
    { name: 'benchmark', title: { fr: 'Part attendue (produit)', en: 'Expected share (product)' }, kind: 'percent' },
    { name: 'verdict', title: { fr: 'Lecture', en: 'Reading' }, kind: 'text' },
    { name: 'persons_missing', title: { fr: 'Personnes manquantes', en: 'People missing' }, kind: 'count' },
  ],
  rows: rows.map(({ label, count, share, benchmark, representation }): Record<string, Cell> => {
    const known = { category: label, benchmark };
    if (count === null) {
      const names = ['count', 'share', 'share_low', 'share_high', 'verdict', 'persons_missing'];
      return { ...known, ...Object.fromEntries(names.map((name) => [name, hidden])) };
    }
    const [low, high] = bounds(share);
    return {
      ...known,
      ...{ count, share: share?.estimate ?? null, share_low: low, share_high: high },
      verdict: representation ? verdictWords[representation.verdict] : null,
      persons_missing: representation?.personsMissing ?? null,
    };
  }),
});
