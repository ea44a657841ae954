import { type GrowingUnit, unitsToHoldBack } from '../../analysis/disclosure/releaseGrowth.ts';
import { type Cube, countOffset, type DemographicCounts, scaleOffset, slotsPerItem } from '../../analysis/snapshot.ts';
import { canonicalJson } from '../../surveys/canonical.ts';
import { sides } from '../../surveys/side.ts';

/** What a release freezes. */
export interface ReleaseFigures {
  cube: Cube;
  demographics: DemographicCounts;
}

/** The figures of one team and side in a cube, as views on it; empty for a team the cube does not have. */
function figuresOf({ layout, respondents, counts, scaleSums }: Cube, team: number, side: number) {
  if (team < 0) return { respondents: new Uint32Array(1), counts: new Uint32Array(0), scales: new Float64Array(0) };
  const group = team * sides.length + side;
  const firstCount = countOffset(layout, team, side, 0);
  const firstScale = scaleOffset(layout, team, side, 0);
  return {
    respondents: respondents.subarray(group, group + 1),
    counts: counts.subarray(firstCount, firstCount + layout.items.length * slotsPerItem(layout)),
    scales: scaleSums.subarray(firstScale, firstScale + layout.scales.length * 3),
  };
}

/** Counts are exact; sums of scores follow from them but for the order of addition, and are not compared. */
const equalCounts = (a: Uint32Array, b: Uint32Array): boolean => {
  for (let i = 0; i < Math.max(a.length, b.length); i++) if ((a[i] ?? 0) !== (b[i] ?? 0)) return false;
  return true;
};

/** Gives teams their earlier figures again where the new ones are too close to them. Changes `now.cube` in place. */
function holdBackTeams(before: Cube, now: Cube, institutionOf: ReadonlyMap<string, string>): number {
  const earlier = new Map(before.teams.map((id, index) => [id, index]));
  const pairs = now.teams.map((id, team) => {
    const at = earlier.get(id) ?? -1;
    return sides.map((_, side) => ({ old: figuresOf(before, at, side), now: figuresOf(now, team, side) }));
  });
  const units = pairs.map(([first, second], team): GrowingUnit => {
    const both = [first, second] as const;
    const people = (when: 'old' | 'now', side: 0 | 1): number => both[side]?.[when].respondents[0] ?? 0;
    const changed = (side: 0 | 1): boolean => {
      const pair = both[side];
      return pair !== undefined && !equalCounts(pair.old.counts, pair.now.counts);
    };
    return {
      institution: institutionOf.get(now.teams[team] ?? '') ?? '',
      before: [people('old', 0), people('old', 1)],
      after: [people('now', 0), people('now', 1)],
      changed: [
        changed(0) || people('old', 0) !== people('now', 0),
        changed(1) || people('old', 1) !== people('now', 1),
      ],
    };
  });
  const held = unitsToHoldBack(units);
  for (const { old, now: current } of held.flatMap((team) => pairs[team] ?? [])) {
    for (const name of ['respondents', 'counts', 'scales'] as const) {
      current[name].fill(0);
      current[name].set(old[name]);
    }
  }
  return held.length;
}

type DemographicCell = DemographicCounts['cells'][number];

/** The same for demographic records, whose smallest unit is the institution. */
function holdBackInstitutions(before: DemographicCounts, now: DemographicCounts) {
  const all = [...before.cells, ...now.cells].map((cell) => cell.institution);
  const institutions = [...new Set(all)];
  const cellOf = (counts: DemographicCounts, institution: string, side: string): DemographicCell | undefined =>
    counts.cells.find((cell) => cell.institution === institution && cell.side === side);
  const units = institutions.map((institution): GrowingUnit => {
    const records = (counts: DemographicCounts, side: 0 | 1): number =>
      cellOf(counts, institution, sides[side])?.records ?? 0;
    const changed = (side: 0 | 1): boolean =>
      canonicalJson(cellOf(before, institution, sides[side]) ?? null) !==
      canonicalJson(cellOf(now, institution, sides[side]) ?? null);
    return {
      institution,
      before: [records(before, 0), records(before, 1)],
      after: [records(now, 0), records(now, 1)],
      changed: [changed(0), changed(1)],
    };
  });
  const held = new Set(unitsToHoldBack(units).map((index) => institutions[index]));
  const cells = [
    ...now.cells.filter((cell) => !held.has(cell.institution)),
    ...before.cells.filter((cell) => held.has(cell.institution)),
  ];
  return { demographics: { ...now, cells }, held: held.size };
}

/**
 * The figures for the next release: teams, and institutions of the demographic records, that changed by fewer than five
 * people keep the figures of the last one. `held` is 0 when nothing had to be kept back.
 * @param now Its cube is changed in place.
 */
export function holdBack(
  before: ReleaseFigures,
  now: ReleaseFigures,
  institutionOf: ReadonlyMap<string, string>,
): ReleaseFigures & { held: number } {
  const teams = holdBackTeams(before.cube, now.cube, institutionOf);
  const { demographics, held } = holdBackInstitutions(before.demographics, now.demographics);
  return { cube: now.cube, demographics, held: teams + held };
}
