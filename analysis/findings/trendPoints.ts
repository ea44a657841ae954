import type { Comparability } from '../../surveys/comparison/comparability.ts';
import { mayBeCompared } from '../../surveys/comparison/comparability.ts';
import type { QuestionnaireDocument } from '../../surveys/document.ts';
import { type Side, sides } from '../../surveys/side.ts';
import type { Text } from '../../surveys/text.ts';
import type { GatedExperience } from '../disclosure/experience.ts';
import type { Estimate, Period } from '../finding.ts';
import { flag } from '../flags.ts';
import type { Scope } from '../hierarchy.ts';
import type { CubeLayout } from '../snapshot.ts';
import { meanInterval } from '../stats/mean.ts';
import type { Wave } from './context.ts';
import { missingOfScale } from './missing.ts';
import { satisfactionRow } from './satisfactionRows.ts';
import { scaledItems } from './scaledItems.ts';

/** Fewer people claim no second decimal: their number times their mean would tell what they answered. */
export const fewestForSecondDecimal = 20;

/** The most campaigns drawn at once, the latest ones. */
export const mostWaves = 24;

/** One campaign's release in a row of them, the earliest first. */
export interface TrendWave {
  name: Text;
  wave: Wave;
  period: Period | null;
  release: { id: string; number: number; releasedOn: string };
  /** Short name and number of the version answered, and its title and number. */
  version: string;
  versionTitle: Text;
  gated: GatedExperience;
  layout: CubeLayout;
  document: QuestionnaireDocument;
  /** Of what is charted, with the wave before; null when the versions are not related. Ignored for the first. */
  comparability: Comparability | null;
}

/** What is charted: the share of agreement with one statement, or the mean of one scale. */
export interface TrendMeasure {
  kind: 'share' | 'mean';
  name: string;
  words: Text;
  /** Ends of the axis: 0 and 1, or the ends of the scale. */
  domain: [number, number];
  sides: readonly Side[];
}

export interface TrendPoint {
  wave: TrendWave;
  side: Side | 'both';
  /** `asked` false: this version does not have it. Null figures of what was asked: withheld. */
  asked: boolean;
  figures: Estimate | null;
}

/** A line never runs into this wave from the one before. */
export const isBroken = ({ comparability }: TrendWave): boolean =>
  comparability === null || !mayBeCompared(comparability);

/** The measure as the newest version that has it words it; null when no version has it. */
export function trendMeasure(waves: TrendWave[], name: string): TrendMeasure | null {
  for (const { layout, document } of waves.toReversed()) {
    const item = scaledItems(layout, [document]).find((each) => each.name === name);
    if (item) {
      const met = sides.filter((side) => item.audience === 'all' || item.audience === side);
      return { kind: 'share', name, words: item.text, domain: [0, 1], sides: met };
    }
    const scale = layout.scales.find((each) => each.name === name);
    const title = document.scales.find((each) => each.name === name)?.title;
    if (scale && title) return { kind: 'mean', name, words: title, domain: [scale.low, scale.high], sides };
  }
  return null;
}

function figuresOf(
  wave: TrendWave,
  scope: Scope,
  side: Side | 'both',
  measure: TrendMeasure,
): Omit<TrendPoint, 'wave'> {
  const { gated, layout, document } = wave;
  const item = scaledItems(layout, [document]).find(({ name }) => name === measure.name);
  if (measure.kind === 'share') {
    if (!item) return { side, asked: false, figures: null };
    return { side, asked: true, figures: satisfactionRow(gated, scope, item, side).answers?.top ?? null };
  }
  const scale = layout.scales.find(({ name }) => name === measure.name);
  if (!scale) return { side, asked: false, figures: null };
  const found = gated.scale(scope, side, scale.name);
  if (found === null) return { side, asked: true, figures: null };
  const missing = missingOfScale(gated, layout, scale, { scope, side });
  const exact = meanInterval({ ...found, low: scale.low, high: scale.high });
  return { side, asked: true, figures: { ...tellable(exact, missing !== null), missing } };
}

/** Sums in another order must not round another way. */
const tidy = (value: number): number => Number(value.toPrecision(12));

/**
 * A mean and its interval as far as they may be told. An interval gives the standard deviation back, and with it how the
 * statements of the scale go together: that narrows what is withheld of one of them elsewhere. So its ends are told to one
 * decimal, outwards, and not at all where a statement is withheld at the place itself. A mean of few has one decimal too.
 */
function tellable(exact: Estimate, showsAllItems: boolean): Estimate {
  const { estimate, interval, n } = exact;
  const mean = estimate === null ? null : Number(tidy(estimate).toFixed(n < fewestForSecondDecimal ? 1 : 2));
  if (interval === null) return { ...exact, estimate: mean };
  if (!showsAllItems) return { ...exact, estimate: mean, interval: null, flags: [flag('spread_withheld')] };
  const [low, high] = interval;
  return { ...exact, estimate: mean, interval: [Math.floor(tidy(10 * low)) / 10, Math.ceil(tidy(10 * high)) / 10] };
}

const momentsShown = (points: readonly TrendPoint[]): number =>
  new Set(points.filter(({ figures }) => figures).map(({ wave }) => wave)).size;

/**
 * The points of every wave: the two sides where they are asked for, the scope is larger than a team, and the gate lets them be
 * seen at as many moments as everyone together; otherwise everyone together, for a change that can be read comes first.
 */
export function trendPoints(waves: TrendWave[], scope: Scope, measure: TrendMeasure, bySide: boolean): TrendPoint[] {
  const pointsOf = (side: Side | 'both') =>
    waves.map((wave): TrendPoint => ({ wave, ...figuresOf(wave, scope, side, measure) }));
  const together = pointsOf('both');
  if (!bySide || scope.level === 'team') return together;
  const split = measure.sides.flatMap(pointsOf);
  const shown = momentsShown(split);
  return shown > 0 && shown >= momentsShown(together) ? split : together;
}
