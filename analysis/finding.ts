import type { TopLevelSpec } from 'vega-lite';
import type { MissingReason } from '../surveys/missing.ts';
import type { Language, Text } from '../surveys/text.ts';
import type { FigureResult } from './result.ts';

/** Something the reader must know about a figure: a code, its parameters, and a sentence in both languages. */
export interface Flag {
  code: string;
  sentence: Text;
}

/** The method behind a figure, as documented in docs/methods.md. */
export interface MethodReference {
  id: string;
  version: string;
}

/** Answers that are missing, by reason. “Does not apply” is an answer and not among them. */
export type MissingByReason = Record<MissingReason, number>;

/** A statistic with everything a reader needs to weigh it. Never NaN or Infinity: `estimate` is null and a flag says why. */
export interface Estimate {
  estimate: number | null;
  /** Two-sided 95 % interval, or null where none is honest. */
  interval: [low: number, high: number] | null;
  n: number;
  /** Answers missing beside the `n`, as the gate shows them; null where withheld, absent where none can be missing. */
  missing?: MissingByReason | null;
  method: MethodReference;
  flags: Flag[];
}

/** `hidden` stands for every figure withheld by disclosure control: one symbol, whatever the reason. */
export type Cell = string | number | null | Text | { hidden: true };

export interface Column {
  name: string;
  title: Text;
  /** `count` and `number` are right-aligned; `percent` holds a proportion from 0 to 1. */
  kind: 'text' | 'count' | 'number' | 'percent';
  /** Decimals shown to a reader, for `number` (1 by default) and `percent` (0 by default); files hold the full value. */
  decimals?: number;
}

/** The same rows as the chart: the accessible equivalent, the CSV, and what tests assert. */
export interface Table {
  caption: Text;
  columns: Column[];
  rows: Record<string, Cell>[];
}

export interface Period {
  /** `YYYY-MM-DD`, both included. */
  from: string;
  to: string;
}

/** A figure drawn twice: for a desk or paper, and for a phone, where the words stand above the marks. */
export interface ChartForms {
  wide: TopLevelSpec;
  narrow: TopLevelSpec;
}

export type FindingKind =
  | 'satisfaction'
  | 'trend'
  | 'diversity'
  | 'reach'
  | 'intersection'
  | 'accommodations'
  | 'follow-through'
  | 'comparison'
  | 'comments'
  | 'associations'
  | 'gap'
  | 'change'
  | 'funnel'
  | 'control'
  | 'multiples'
  | 'explore'
  | LedgerKind;

/** Figures made of the ledger of recommendations, beside `follow-through`. */
export type LedgerKind =
  | 'decision-time'
  | 'implementation-time'
  | 'cohorts'
  | 'loop'
  | 'flow'
  | 'pipeline'
  | 'ledger-comparison'
  | 'felt-heard';

/** One figure: what it says, what it measures, chart, table and caveats, in both languages. */
export interface Finding<Stats = unknown> {
  kind: FindingKind;
  /** The reading as a headline: one sentence, or that the data do not allow one. */
  reading: Text;
  /** What is measured, for whom. */
  title: Text;
  /** Period, n and questionnaire version in words. */
  subtitle: Text;
  /** How it was computed and what to beware of. */
  note: Text;
  /** Respondents (or recommendations) in the figure; null when withheld. */
  n: number | null;
  period: Period | null;
  questionnaireVersions: string[];
  /** The frozen release the figures come from; null for recommendations, which are institutional records. */
  release: { id: string; number: number; releasedOn: string } | null;
  table: Table;
  /** Further tables behind the figure: other answer scales, reasons, rates. */
  moreTables?: Table[];
  /** Vega-lite specs per language over the table's rows; null when there is nothing that may be drawn. */
  chart: Record<Language, ChartForms> | null;
  methods: MethodReference[];
  /** Every estimate of the tables, with its interval, n, missing answers, method and flags; none for a row that is withheld. */
  results: FigureResult[];
  flags: Flag[];
  stats: Stats;
}
