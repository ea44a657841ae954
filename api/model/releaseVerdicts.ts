import { setImmediate } from 'node:timers/promises';
import type { GatedExperience } from '../../analysis/disclosure/experience.ts';
import type { Hierarchy, Scope } from '../../analysis/hierarchy.ts';
import type { CubeLayout } from '../../analysis/snapshot.ts';
import { type Side, sides } from '../../surveys/side.ts';

/** Has anything changed for a team's side since the last release? */
export type Changed = (team: string, side: Side) => boolean;

type AnySide = Side | 'both';
const sidesIn = (side: AnySide): readonly Side[] => (side === 'both' ? sides : [side]);

/** A place whose figures stand as they stood, with the teams beside it. */
interface StandingPlace {
  scope: Scope;
  side: AnySide;
  beside: string[];
}

function standingPlaces({ institutions }: Hierarchy, changed: Changed): StandingPlace[] {
  const stands = (teams: string[], side: AnySide) =>
    teams.every((team) => sidesIn(side).every((one) => !changed(team, one)));
  const everyTeam = institutions.flatMap(({ teams }) => teams);
  const ofProgram = sides
    .filter((side) => stands(everyTeam, side))
    .map((side): StandingPlace => ({ scope: { level: 'program' }, side, beside: everyTeam }));
  const below = institutions.flatMap(({ id, teams }) => [
    ...teams
      .filter((team) => stands([team], 'both'))
      .map((team): StandingPlace => ({ scope: { level: 'team', id: team }, side: 'both', beside: teams })),
    ...(['both', ...sides] as const)
      .filter((side) => stands(teams, side))
      .map((side): StandingPlace => ({ scope: { level: 'institution', id }, side, beside: everyTeam })),
  ]);
  return [...ofProgram, ...below];
}

type IsShown = (gate: GatedExperience, place: StandingPlace) => boolean;

const measuresOf = ({ items, scales }: CubeLayout): IsShown[] => [
  (gate, { scope, side }) => gate.respondents(scope, side) !== null,
  ...items.map(
    ({ name }): IsShown =>
      (gate, { scope, side }) =>
        gate.item(scope, side, name) !== null,
  ),
  ...scales.map(
    ({ name }): IsShown =>
      (gate, { scope, side }) =>
        gate.scale(scope, side, name) !== null,
  ),
];

/**
 * The teams whose new figures would bring to light what one of two releases in a row withholds. Where a figure stands as it
 * stood, and is shown in one of them and withheld in the other, a reader subtracts it from the totals of the one that
 * withholds it: what remains is the group that it was withheld for. The teams beside it that have changed, or else all
 * that have, must keep their earlier figures.
 * @param before the gate over the figures of the last release, @param now over those of the next.
 */
export async function teamsToKeep(
  before: GatedExperience,
  now: GatedExperience,
  layout: CubeLayout,
  hierarchy: Hierarchy,
  changed: Changed,
): Promise<Set<string>> {
  const places = standingPlaces(hierarchy, changed);
  const haveChanged = (teams: string[]) => teams.filter((team) => sides.some((side) => changed(team, side)));
  const all = haveChanged(hierarchy.institutions.flatMap(({ teams }) => teams));
  const kept = new Set<string>();
  for (const isShown of measuresOf(layout)) {
    // Thousands of teams in one go would hold up those who answer.
    await setImmediate();
    for (const place of places) {
      if (isShown(before, place) === isShown(now, place)) continue;
      const beside = haveChanged(place.beside);
      for (const team of beside.length > 0 ? beside : all) kept.add(team);
    }
  }
  return kept;
}
