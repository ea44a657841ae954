import { type NoValueCode, noValueCodes } from '../surveys/missing.ts';
import { type Side, sides } from '../surveys/side.ts';

/** A closed item whose answers are counted: its points in order, as stored. */
export interface CountedItem {
  name: string;
  kind: 'agreement' | 'rating' | 'single';
  values: (number | string)[];
}

export interface CountedScale {
  name: string;
  items: { name: string; reversed: boolean }[];
  minimumAnswered: number;
  /** Ends of the answer scale, in points. */
  low: number;
  high: number;
}

/** What is counted of one campaign: the union over its questionnaire versions, items keyed by name. */
export interface CubeLayout {
  campaign: string;
  items: CountedItem[];
  scales: CountedScale[];
  /** Widest item: slots per item are this many values, then one slot for each of `noValueCodes`. */
  valueSlots: number;
}

/**
 * Exact sufficient statistics of one campaign: team × side × item × value, and per team × side × scale the number, sum
 * and sum of squares of the person scores (half-rule applied). Plain arrays, team-major, side order as in `sides`.
 */
export interface Cube {
  layout: CubeLayout;
  /** Team ids, in the order of the arrays' first axis. */
  teams: string[];
  /** [team][side] respondents. */
  respondents: Uint32Array;
  /** [team][side][item][slot]. */
  counts: Uint32Array;
  /** [team][side][scale][n, sum, sum of squares]. */
  scaleSums: Float64Array;
}

export const slotsPerItem = (layout: CubeLayout): number => layout.valueSlots + noValueCodes.length;

export const sideIndex = (side: Side): number => sides.indexOf(side);

/** Offset of the first slot of an item in `counts`. */
export const countOffset = (layout: CubeLayout, team: number, side: number, item: number): number =>
  ((team * sides.length + side) * layout.items.length + item) * slotsPerItem(layout);

/** Slot of a no-value code within an item's slots. */
export const noValueSlot = (layout: CubeLayout, code: NoValueCode): number =>
  layout.valueSlots + noValueCodes.indexOf(code);

/** Offset of [n, sum, sum of squares] of a scale in `scaleSums`. */
export const scaleOffset = (layout: CubeLayout, team: number, side: number, scale: number): number =>
  ((team * sides.length + side) * layout.scales.length + scale) * 3;

/**
 * Demographic counts of one campaign: separate, keyless records that hold campaign, institution and side, no team.
 * Multiple-choice items count mentions; `answered` is the number of records with at least one.
 */
export interface DemographicCounts {
  campaign: string;
  cells: {
    institution: string;
    side: Side;
    /** Records collected. */
    records: number;
    items: Record<
      string,
      { answered: number; values: Record<string, number>; missing: Partial<Record<NoValueCode, number>> }
    >;
  }[];
  /** Two characteristics at a time; absent where figures that could be subtracted were released before. */
  crossed?: CrossedCounts[];
  /** For items with several answers; absent as above. */
  sets?: SetCounts[];
}

/** Two characteristics of one side of a whole programme: groups of options, null for no answer. */
export interface CrossedCounts {
  side: Side;
  items: [string, string];
  cells: { codes: [string | null, string | null]; n: number }[];
}

/** The people of one side of a whole programme who may choose several answers to an item. */
export interface SetCounts {
  side: Side;
  item: string;
  /** People who chose this option and no other. */
  alone: Record<string, number>;
  /** People who chose two or more. */
  several: number;
  /** Each person counted once, in equal parts among the options chosen. */
  parts: Record<string, number>;
}

/** How the overall rating goes with the scales, over a whole programme; rounded. Figures, never what they were made of. */
export interface Associations {
  /** The item that holds the overall rating. */
  outcome: string;
  /** Who have a rating and a score on every scale. */
  people: number;
  teams: number;
  /** Share of the differences between ratings that goes with the scales together, from 0 to 1. */
  rSquared: number;
  predictors: {
    scale: string;
    /** Its part of `rSquared` (Lindeman, Merenda and Gold). */
    share: number;
    /** 95 %, from teams drawn again; null with too few. */
    interval: [low: number, high: number] | null;
    correlation: number;
  }[];
  /** Of the draws. */
  seed: number;
  draws: number;
}

/** How the people recognised by their code in an earlier campaign changed on one scale; rounded, over the whole programme. */
export interface PairedScale {
  scale: string;
  pairs: number;
  teams: number;
  /** With a score in the earlier campaign, in the later one, and not recognised in the other. */
  unpaired: [before: number, after: number];
  /** Median of the means of all pairs of differences, in points, with its 95 % interval. */
  estimate: number;
  interval: [low: number, high: number] | null;
  /** Two-sided, of no change (signed rank, Pratt); null with too few who changed. */
  p: number | null;
  /** People whose score rose, stayed, fell. */
  moved: [up: number, same: number, down: number];
}

export interface PairedChange {
  /** The earlier campaign, and the release of it that the unpaired were counted against. */
  campaign: string;
  release: string;
  scales: PairedScale[];
}

/** What needs single responses, worked out for the whole programme at the close; the responses themselves are not in it. */
export interface WorkedOut {
  associations?: Associations;
  /** Since the earlier campaign whose codes pair with this one's. */
  paired?: PairedChange;
}
