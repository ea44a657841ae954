import type { Text } from '../../../surveys/text.ts';
import type { Table } from '../../finding.ts';
import { confidence } from '../../stats/confidence.ts';
import { countColumn, numberColumn, textColumn } from './ledgerFigure.ts';

const apart: Text = {
  fr: 'Les deux côtés diffèrent au-delà du hasard',
  en: 'The two sides differ beyond chance',
};
const alike: Text = {
  fr: 'Les deux côtés ne se distinguent pas du hasard',
  en: 'The two sides cannot be told apart from chance',
};

/**
 * What a test between the two sides says, in one row; none when there was nothing to test. Its probability is not printed, for
 * recommendations of a team share a fate.
 */
export const sidesTestTable = (
  caption: Text,
  test: { chiSquare: number | null; df: number; p: number | null } | null,
): Table => ({
  caption,
  columns: [
    numberColumn('chi_square', 'χ²', 'χ²', 2),
    countColumn('df', 'Degrés de liberté', 'Degrees of freedom'),
    textColumn('verdict', 'Lecture', 'Reading'),
  ],
  rows:
    test === null || test.p === null
      ? []
      : [{ chi_square: test.chiSquare, df: test.df, verdict: test.p < 1 - confidence ? apart : alike }],
});
