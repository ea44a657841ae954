import { sides } from '../../surveys/side.ts';
import { type GroupSums, joined } from './groupSums.ts';
import { beside } from './oneSided.ts';
import { type Capacities, roomOf } from './room.ts';

export interface Protection {
  minimumGroup: number;
  /** The most people that a reader could think a team holds, alone and together; more than `n` unless it is known exactly. */
  capacities: Capacities;
  /** A further condition on the teams whose joint numbers a reader can work out. */
  admits(teams: number[]): boolean;
}

/** Least width, in points, of what a hidden mean may still be. */
const leastWidth = 1;

interface Part {
  teams: number[];
  count: number;
  /** Who responded, on the sides that have values. */
  respondents: number;
}

/**
 * Whether hidden teams may be known by their joint numbers: what a shown whole less its shown parts tells. They must form a
 * group that could itself be shown, from at least two of the `partOf` groups; and of every part and team
 *
 * - a count below the minimum must stay possible up to it, which the joint count has to reach, and down to 1, given that
 *   the others hold no more than they can;
 * - the mean must stay possible over a point of the scale, even for staff who know who responded: were it the people with
 *   the lowest of the joint answers, or those with the highest.
 */
export function isSafeUnion(
  sums: GroupSums,
  teams: number[],
  partOf: (team: number) => number,
  { minimumGroup, capacities, admits }: Protection,
): boolean {
  const { measure } = sums;
  const peopled = teams.filter((team) => measure.people(sums.team, team * measure.width) > 0);
  if (peopled.length === 0) return true;
  if (peopled.length === 1) return false;
  const union = joined(measure, sums.team, peopled);
  if (!measure.showable(union, 0) || !admits(peopled)) return false;
  const tail = measure.width - beside.width;
  const answering = sides.flatMap((_, side) => ((union[tail + beside.counted + side] ?? 0) > 0 ? [side] : []));
  const respondentsOf = (numbers: Float64Array, at: number) =>
    answering.reduce((sum, side) => sum + (numbers[at + tail + beside.respondents + side] ?? 0), 0);
  const parts = new Map<number, Part>();
  const units: Part[] = [];
  for (const team of peopled) {
    const at = team * measure.width;
    const unit = { teams: [team], count: measure.count(sums.team, at), respondents: respondentsOf(sums.team, at) };
    units.push(unit);
    const part = parts.get(partOf(team)) ?? { teams: [], count: 0, respondents: 0 };
    part.teams.push(team);
    part.count += unit.count;
    part.respondents += unit.respondents;
    parts.set(partOf(team), part);
  }
  if (parts.size < 2) return false;
  const total = measure.count(union, 0);
  const room = roomOf(capacities, peopled);
  const unanswered = respondentsOf(union, 0) - total;
  const isExposed = ({ teams: own, count, respondents }: Part): boolean => {
    if (count === 0) return false;
    if (count < minimumGroup && (total < minimumGroup || total - room.without(own) > 1)) return true;
    return measure.spread(union, 0, Math.max(1, respondents - unanswered)) < leastWidth - 1e-9;
  };
  return ![...parts.values(), ...units].some(isExposed);
}
