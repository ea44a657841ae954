import type { GatedExperience } from '../../analysis/disclosure/experience.ts';
import { type GrowingUnit, unitsToHoldBack } from '../../analysis/disclosure/releaseGrowth.ts';
import type { Hierarchy } from '../../analysis/hierarchy.ts';
import { type Cube, countOffset, scaleOffset, slotsPerItem } from '../../analysis/snapshot.ts';
import { sides } from '../../surveys/side.ts';
import { type Changed, teamsToKeep } from './releaseVerdicts.ts';

/** What tells whether two releases in a row tell too much: the campaign's tree, and its gate. */
export interface ReleaseJudge {
  hierarchy: Hierarchy;
  /** At the lowest threshold that was ever in force, and at the present one. New ones each time: figures change in between. */
  gates(cube: Cube): GatedExperience[];
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

interface TeamFigures {
  id: string;
  /** Of each side: as last released, and as they stand now. */
  sides: { old: ReturnType<typeof figuresOf>; now: ReturnType<typeof figuresOf> }[];
}

function teamFigures(before: Cube, now: Cube): TeamFigures[] {
  const earlier = new Map(before.teams.map((id, index) => [id, index]));
  return now.teams.map((id, team) => {
    const at = earlier.get(id) ?? -1;
    return {
      id,
      sides: sides.map((_, side) => ({ old: figuresOf(before, at, side), now: figuresOf(now, team, side) })),
    };
  });
}

const people = (team: TeamFigures, when: 'old' | 'now', side: number): number =>
  team.sides[side]?.[when].respondents[0] ?? 0;

const hasChanged = (team: TeamFigures, side: number): boolean => {
  const pair = team.sides[side];
  const otherCounts = pair !== undefined && !equalCounts(pair.old.counts, pair.now.counts);
  return otherCounts || people(team, 'old', side) !== people(team, 'now', side);
};

/** Gives a team its earlier figures again, in place. */
function keepEarlier(team: TeamFigures): void {
  for (const { old, now } of team.sides) {
    for (const name of ['respondents', 'counts', 'scales'] as const) {
      now[name].fill(0);
      now[name].set(old[name]);
    }
  }
}

/** The teams whose new figures are too close to their earlier ones. */
function teamsGrownTooLittle(teams: TeamFigures[], institutionOf: ReadonlyMap<string, string>): TeamFigures[] {
  const units = teams.map(
    (team): GrowingUnit => ({
      institution: institutionOf.get(team.id) ?? '',
      before: [people(team, 'old', 0), people(team, 'old', 1)],
      after: [people(team, 'now', 0), people(team, 'now', 1)],
      changed: [hasChanged(team, 0), hasChanged(team, 1)],
    }),
  );
  return unitsToHoldBack(units).flatMap((index) => teams[index] ?? []);
}

/** Gives teams their earlier figures again where the new ones would tell too much. Changes `now` in place. */
export async function holdBackTeams(before: Cube, now: Cube, { hierarchy, gates }: ReleaseJudge): Promise<number> {
  const institutionOf = new Map(hierarchy.institutions.flatMap(({ id, teams }) => teams.map((team) => [team, id])));
  const teams = teamFigures(before, now);
  const byId = new Map(teams.map((team) => [team.id, team]));
  const changed: Changed = (id, side) => {
    const team = byId.get(id);
    return team !== undefined && hasChanged(team, sides.indexOf(side));
  };
  const held = new Set<TeamFigures>();
  const hold = (those: Iterable<TeamFigures>) => {
    for (const team of those) {
      held.add(team);
      keepEarlier(team);
    }
  };
  // What is held back changes the growth of the places around it, and what the gate makes of them: until nothing moves.
  for (;;) {
    hold(teamsGrownTooLittle(teams, institutionOf));
    if (!teams.some((team) => hasChanged(team, 0) || hasChanged(team, 1))) return held.size;
    const later = gates(now);
    const kept = new Set<string>();
    for (const [index, earlier] of gates(before).entries()) {
      const gate = later[index];
      const those = gate ? await teamsToKeep(earlier, gate, now.layout, hierarchy, changed) : [];
      for (const id of those) kept.add(id);
    }
    if (kept.size === 0) return held.size;
    hold([...kept].flatMap((id) => byId.get(id) ?? []));
  }
}
