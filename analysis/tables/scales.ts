import type { Estimate } from '../finding.ts';
import { type MissingCounts, resultOf } from '../result.ts';
import { cronbachAlpha, cronbachAlphaMethod } from '../stats/cronbachAlpha.ts';
import { mcdonaldOmega, mcdonaldOmegaMethod } from '../stats/mcdonaldOmega.ts';
import { meanInterval, meanMethod } from '../stats/mean.ts';
import { codesOf, type DataTable } from './columns.ts';
import { groupingOf } from './groups.ts';
import { completeRows, missingOfGroups, missingOfOutcome, type Outcome, personScores } from './outcome.ts';
import { onceEach, plainColumn, plainTable, type TableFinding } from './tableFinding.ts';

/** Mean and t interval of some scores. */
function meanOf(all: Float64Array, outcome: Outcome) {
  const scores = all.filter((score) => !Number.isNaN(score));
  const n = scores.length;
  const mean = n === 0 ? null : scores.reduce((sum, score) => sum + score, 0) / n;
  const squares = scores.reduce((sum, score) => sum + (score - (mean ?? 0)) ** 2, 0);
  const sd = n < 2 ? null : Math.sqrt(squares / (n - 1));
  const { low, high } = outcome.range ?? { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };
  const found = meanInterval({ n, mean: mean ?? Math.max(low, 0), sd, low, high });
  return { sd, unscored: all.length - n, found: { ...found, estimate: mean } };
}

/** The mean of everyone's scores with its interval. */
export const scoreSummary = (table: DataTable, outcome: Outcome): Estimate =>
  meanOf(personScores(table, outcome), outcome).found;

function summaryOf(all: Float64Array, outcome: Outcome, missing: MissingCounts) {
  const { sd, unscored, found } = meanOf(all, outcome);
  return { unscored, sd, ...resultOf(found, missing) };
}

/** The scores on each scale, group by group: the figures of a page, where nothing is said of the items. */
function scoresByGroup(table: DataTable, outcomes: readonly Outcome[], by: string) {
  const { ids, of } = groupingOf(codesOf(table, by), () => true);
  const scored = outcomes.map((outcome) => ({
    ...{ outcome, scores: personScores(table, outcome), missingOf: missingOfGroups(table, outcome, by) },
  }));
  return ids.map((id, group) => ({
    id,
    scales: scored.map(({ outcome, scores, missingOf }) => ({
      name: outcome.name,
      scores: summaryOf(
        scores.filter((_, row) => of[row] === group),
        outcome,
        missingOf(id),
      ),
    })),
  }));
}

/** Whether the items of each scale go together: α, ω and item-total correlations over complete cases, and the scores. */
export function scaleQuality(table: DataTable, outcomes: readonly Outcome[], by: string | null): TableFinding {
  const scales = outcomes.map((outcome) => {
    const rows = completeRows(table, outcome);
    const missing = missingOfOutcome(table, outcome);
    const { itemTotal, ifDropped, ...reliability } = cronbachAlpha(rows);
    const { loadings, residualVariances, ...common } = mcdonaldOmega(rows);
    const [alpha, omega] = [resultOf(reliability, missing), resultOf(common, missing)];
    const items = outcome.items.map(({ name, reversed }, i) => ({
      ...{ name, reversed, itemTotal: itemTotal[i] ?? null, alphaIfDropped: ifDropped[i] ?? null },
      loading: loadings[i] ?? null,
    }));
    return {
      ...{ name: outcome.name, n: rows.length, minimumAnswered: outcome.minimumAnswered },
      ...{ scores: summaryOf(personScores(table, outcome), outcome, missing), alpha, omega, itemTotal, items },
    };
  });
  const columns = [
    ...[plainColumn('scale', 'text'), plainColumn('n', 'count'), plainColumn('alpha'), plainColumn('alpha_low')],
    ...[plainColumn('alpha_high'), plainColumn('omega'), plainColumn('scored', 'count'), plainColumn('mean')],
    ...[plainColumn('sd'), plainColumn('item', 'text'), plainColumn('item_total'), plainColumn('alpha_if_dropped')],
  ];
  const rows = scales.flatMap(({ name, n, alpha, omega, scores, items }) =>
    items.map((item) => ({
      ...{ scale: name, n, alpha: alpha.estimate, alpha_low: alpha.interval?.[0], alpha_high: alpha.interval?.[1] },
      ...{ omega: omega.estimate, scored: scores.n, mean: scores.estimate, sd: scores.sd },
      ...{ item: item.name, item_total: item.itemTotal, alpha_if_dropped: item.alphaIfDropped },
    })),
  );
  return {
    figures: { scales, ...(by === null ? {} : { groups: scoresByGroup(table, outcomes, by) }) },
    methods: [{ id: 'half_rule', version: '1' }, meanMethod, cronbachAlphaMethod, mcdonaldOmegaMethod],
    flags: onceEach(scales.flatMap(({ alpha, omega, scores }) => [...alpha.flags, ...omega.flags, ...scores.flags])),
    table: plainTable('Quality of the scales', columns, rows),
    chart: null,
  };
}
