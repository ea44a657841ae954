import { type NoValueCode, noValueCodes } from '../../surveys/missing.ts';
import type { Side } from '../../surveys/side.ts';
import type { Hierarchy, Scope } from '../hierarchy.ts';
import type { GatedDistribution, GatedExperience } from './experience.ts';

/*
 * A cut by what teams are (their level, their place on the continuum) lies across the tree of places: its total less the teams
 * shown would tell of hidden ones, and together with the rests of institutions it could tell of a single one. So a cut is never
 * counted from answers. It is put together from figures that are shown anyway: whoever reads it could have added it up alone.
 */

/** What a place has of a cut. */
export interface CutFigure<Figure> {
  figure: Figure;
  /** Teams whose answers are in it, of those of the cut at the place. */
  teams: number;
  of: number;
}

/** Whatever is the same for every reader of the gate: a figure of a place, or null where it is withheld. */
type Read = (scope: Scope) => GatedDistribution | null;

const codes: readonly NoValueCode[] = noValueCodes;

const added = (a: GatedDistribution, b: GatedDistribution, times: 1 | -1): GatedDistribution => ({
  n: a.n + times * b.n,
  counts: a.counts.map((count, at) => count + times * (b.counts[at] ?? 0)),
  noValue: Object.fromEntries(codes.map((code) => [code, a.noValue[code] + times * b.noValue[code]])) as Record<
    NoValueCode,
    number
  >,
});

interface Piece {
  figure: GatedDistribution;
  teams: number;
}

/** The pieces of one institution: itself, its shown teams, and what it has beside them, where all of that is in the cut. */
function piecesOf({ id, teams }: Hierarchy['institutions'][number], inCut: (team: string) => boolean, read: Read) {
  const own = teams.filter(inCut);
  if (own.length === 0) return [];
  const whole = read({ level: 'institution', id });
  if (own.length === teams.length && whole !== null) return [{ figure: whole, teams: own.length }];
  const shown = new Map(
    teams.flatMap((team): [string, GatedDistribution][] => {
      const figure = read({ level: 'team', id: team });
      return figure === null ? [] : [[team, figure]];
    }),
  );
  const pieces = own.flatMap((team): Piece[] => {
    const figure = shown.get(team);
    return figure === undefined ? [] : [{ figure, teams: 1 }];
  });
  const hidden = teams.filter((team) => !shown.has(team));
  if (whole === null || hidden.length === 0 || !hidden.every(inCut)) return pieces;
  // What the institution has beside its shown teams can be worked out by every reader: the gate has made it safe.
  const rest = [...shown.values()].reduce((left, figure) => added(left, figure, -1), whole);
  return [...pieces, { figure: rest, teams: hidden.length }];
}

/** Sides are told apart for institutions and the programme alone: a cut has them where it takes in whole institutions. */
function sidePieces({ id, teams }: Hierarchy['institutions'][number], inCut: (team: string) => boolean, read: Read) {
  if (teams.length === 0 || !teams.every(inCut)) return [];
  const figure = read({ level: 'institution', id });
  return figure === null ? [] : [{ figure, teams: teams.length }];
}

/**
 * The answers to an item in the teams of a cut, at a place: added up from what `gated` shows of institutions and teams, and
 * from nothing else. Null where nothing of the cut is shown.
 */
export function cutItem(
  gated: GatedExperience,
  hierarchy: Hierarchy,
  cut: ReadonlySet<string>,
  { scope, side, item }: { scope: Scope; side: Side | 'both'; item: string },
): CutFigure<GatedDistribution> | null {
  const read: Read = (at) => gated.item(at, side, item);
  const within = hierarchy.institutions.filter(({ id, teams }) => {
    if (scope.level === 'program') return true;
    return scope.level === 'institution' ? id === scope.id : teams.includes(scope.id);
  });
  const here = (team: string) => cut.has(team) && (scope.level !== 'team' || team === scope.id);
  const of = within.reduce((sum, { teams }) => sum + teams.filter(here).length, 0);
  if (of === 0) return null;
  const everyTeam = within.reduce((sum, { teams }) => sum + teams.length, 0);
  if (of === everyTeam) {
    const figure = read(scope);
    if (figure !== null) return { figure, teams: of, of };
  }
  const pieces = within.flatMap((each) => (side === 'both' ? piecesOf : sidePieces)(each, here, read));
  const [first, ...others] = pieces;
  if (first === undefined) return null;
  return {
    figure: others.reduce((sum, { figure }) => added(sum, figure, 1), first.figure),
    teams: pieces.reduce((sum, { teams }) => sum + teams, 0),
    of,
  };
}
