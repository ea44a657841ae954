import { type Coding, coderAgreement, fewestForKappa } from '../comments/agreement.ts';
import { commentThemesMethod } from '../findings/comments.ts';
import { agreedShare } from '../findings/commentsTables.ts';
import { flag } from '../flags.ts';
import { resultOf } from '../result.ts';
import { wilsonMethod } from '../stats/proportion.ts';
import { weightedKappaMethod } from '../stats/weightedKappa.ts';
import { type CodeColumn, codesOf, type DataTable } from './columns.ts';
import { onceEach, plainColumn, plainTable, type TableFinding } from './tableFinding.ts';

/** Stands for a comment that is on no theme of the code book; an empty cell for one that is not coded, or not settled. */
export const noTheme = 'no_theme';

/** The columns of an export of comments: whether it is published, its theme, and what each of its coders chose first. */
export const commentColumns = ['published', 'theme', 'coder_1', 'theme_1', 'coder_2', 'theme_2'] as const;

const read = ({ codes, labels }: CodeColumn, row: number): string | null => labels[codes[row] ?? -1] ?? null;

/** Comments by theme and how far two coders agreed, by the same functions as the page of comments. */
export function comments(table: DataTable): TableFinding {
  const columns = new Map(commentColumns.map((name) => [name, codesOf(table, name)]));
  const cell = (name: (typeof commentColumns)[number], row: number): string | null => {
    const column = columns.get(name);
    return column === undefined ? null : read(column, row);
  };
  const counts = new Map<string, number>();
  const codings: Coding[] = [];
  let published = 0;
  for (let row = 0; row < table.rows; row++) {
    if (cell('published', row) === 'yes') {
      published += 1;
      const theme = cell('theme', row) ?? '';
      counts.set(theme, (counts.get(theme) ?? 0) + 1);
    }
    for (const at of ['1', '2'] as const) {
      const [coder, theme] = [cell(`coder_${at}`, row), cell(`theme_${at}`, row)];
      if (coder !== null && theme !== null)
        codings.push({ comment: String(row), coder, theme: theme === noTheme ? null : theme });
    }
  }
  const themes = [...counts].map(([theme, n]) => ({ theme: theme === '' ? null : theme, n }));
  themes.sort((a, b) => b.n - a.n || ((a.theme ?? '') < (b.theme ?? '') ? -1 : 1));
  const pairs = coderAgreement(codings).map(({ coders, n, agreed, kappa }) => {
    const few = n < fewestForKappa;
    return {
      ...{ coders, n, same: resultOf(agreedShare({ n, agreed }), {}) },
      kappa: resultOf(few ? { ...kappa, estimate: null, interval: null, flags: [flag('too_few_to_tell')] } : kappa, {}),
    };
  });
  const told = [plainColumn('theme', 'text'), plainColumn('n', 'count')];
  return {
    figures: { n: published, themes, pairs },
    methods: [commentThemesMethod, ...(pairs.length > 0 ? [wilsonMethod, weightedKappaMethod] : [])],
    flags: onceEach(pairs.flatMap(({ kappa }) => kappa.flags)),
    table: plainTable('Comments by theme', told, themes),
    chart: null,
  };
}
