import { type GrowingUnit, unitsToHoldBack } from '../../analysis/disclosure/releaseGrowth.ts';
import type { Cube, DemographicCounts } from '../../analysis/snapshot.ts';
import { canonicalJson } from '../../surveys/canonical.ts';
import { sides } from '../../surveys/side.ts';
import { holdBackTeams, type ReleaseJudge } from './releaseTeams.ts';

/** What a release freezes. */
export interface ReleaseFigures {
  cube: Cube;
  demographics: DemographicCounts;
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
 * people keep the figures of the last one, and so do teams whose new figures would tell what one of the two withholds.
 * `held` is 0 when nothing had to be kept back.
 * @param now Its cube is changed in place.
 */
export async function holdBack(
  before: ReleaseFigures,
  now: ReleaseFigures,
  judge: ReleaseJudge,
): Promise<ReleaseFigures & { held: number }> {
  const teams = await holdBackTeams(before.cube, now.cube, judge);
  const { demographics, held } = holdBackInstitutions(before.demographics, now.demographics);
  return { cube: now.cube, demographics, held: teams + held };
}
