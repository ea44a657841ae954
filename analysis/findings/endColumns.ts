import type { Text } from '../../surveys/text.ts';
import type { Column } from '../finding.ts';

const interval: Text = { fr: 'Intervalle à 95\u00a0%', en: '95% interval' };

interface Ends extends Pick<Column, 'decimals'> {
  kind: 'number' | 'percent';
  /** The column that the interval is of, in a table with several: `share` makes `share_low` and `share_high`. */
  of?: string;
  title?: Text;
}

/** The two columns that hold the ends of an interval: `low` and `high`. */
export function endColumns({ of, title = interval, ...shown }: Ends): [low: Column, high: Column] {
  const before = of === undefined ? '' : `${of}_`;
  return [
    { name: `${before}low`, title: { fr: `${title.fr}, bas`, en: `${title.en}, low` }, ...shown },
    { name: `${before}high`, title: { fr: `${title.fr}, haut`, en: `${title.en}, high` }, ...shown },
  ];
}
