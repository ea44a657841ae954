import { sides } from '../../surveys/side.ts';
import type { Cube } from '../snapshot.ts';
import type { Measure, Reading } from './measure.ts';
import { beside, guardingSides } from './oneSided.ts';
import type { Tree } from './tree.ts';

/** A measure's numbers, both sides together, for every team, every institution and the programme. */
export interface GroupSums {
  measure: Reading;
  team: Float64Array;
  institution: Float64Array;
  program: Float64Array;
}

/** The same for each side apart, at institution and programme level only: teams are never split. */
export interface SideSums {
  measure: Reading;
  /** By side. */
  institution: Float64Array[];
  program: Float64Array[];
  /** By side: teams of each institution in which somebody counts. */
  teams: Uint32Array[];
}

/** Adds `width` numbers of a group's sums to another's. */
function addInto(target: Float64Array, to: number, source: Float64Array, from: number, width: number): void {
  for (let k = 0; k < width; k++) target[to + k] = (target[to + k] ?? 0) + (source[from + k] ?? 0);
}

/** The same from a cube's own arrays; apart, so that each loop meets arrays of few kinds and stays fast. */
function addSource(target: Float64Array, to: number, { source, width }: Measure, from: number): void {
  for (let k = 0; k < width; k++) target[to + k] = (target[to + k] ?? 0) + (source[from + k] ?? 0);
}

const program = (institution: Float64Array, width: number): Float64Array => {
  const total = new Float64Array(width);
  for (let at = 0; at < institution.length; at += width) addInto(total, 0, institution, at, width);
  return total;
};

/** Adds a cube up along a tree, both sides together, with what is needed beside to see one-sided figures. */
export function sumGroups(tree: Tree, cube: Cube, measure: Measure): GroupSums {
  const reading = guardingSides(measure);
  const { width } = reading;
  const team = new Float64Array(tree.teams.length * width);
  const institution = new Float64Array(tree.institutions.length * width);
  for (let at = 0; at < tree.teams.length; at++) {
    const cubeTeam = tree.cubeTeam[at] ?? -1;
    if (cubeTeam < 0) continue;
    const tail = at * width + measure.width;
    for (let side = 0; side < sides.length; side++) {
      const from = measure.offset(cubeTeam, side);
      addSource(team, at * width, measure, from);
      team[tail + beside.counted + side] = measure.count(measure.source, from);
      team[tail + beside.respondents + side] = cube.respondents[cubeTeam * sides.length + side] ?? 0;
    }
    team[tail + beside.teams] = measure.count(team, at * width) > 0 ? 1 : 0;
    addInto(institution, (tree.institutionOf[at] ?? 0) * width, team, at * width, width);
  }
  return { measure: reading, team, institution, program: program(institution, width) };
}

/** Adds a cube up along a tree, each side apart. */
export function sumSides(tree: Tree, measure: Measure): SideSums {
  const { width } = measure;
  const institution = sides.map(() => new Float64Array(tree.institutions.length * width));
  const teams = sides.map(() => new Uint32Array(tree.institutions.length));
  for (let side = 0; side < sides.length; side++) {
    const [sums, counting] = [institution[side], teams[side]];
    if (sums === undefined || counting === undefined) continue;
    for (let at = 0; at < tree.teams.length; at++) {
      const cubeTeam = tree.cubeTeam[at] ?? -1;
      if (cubeTeam < 0) continue;
      const place = tree.institutionOf[at] ?? 0;
      const from = measure.offset(cubeTeam, side);
      addSource(sums, place * width, measure, from);
      if (measure.count(measure.source, from) > 0) counting[place] = (counting[place] ?? 0) + 1;
    }
  }
  return { measure, institution, program: institution.map((sums) => program(sums, width)), teams };
}

/** The numbers of several groups joined. */
export function joined(measure: Reading, numbers: Float64Array, groups: number[]): Float64Array {
  const union = new Float64Array(measure.width);
  for (const at of groups) addInto(union, 0, numbers, at * measure.width, measure.width);
  return union;
}

/**
 * The same sums with those of the teams let go when memory is needed, and added up again when asked for: held for each measure
 * of a gate, they would take several times the room of its cube.
 */
export function heldLoosely({ measure, institution, program, team }: GroupSums, again: () => GroupSums): GroupSums {
  let held = new WeakRef(team);
  return {
    ...{ measure, institution, program },
    get team() {
      const known = held.deref();
      if (known !== undefined) return known;
      const { team: anew } = again();
      held = new WeakRef(anew);
      return anew;
    },
  };
}
