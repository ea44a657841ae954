import type { Hierarchy, Scope } from '../hierarchy.ts';

/** A hierarchy by positions: the teams of an institution stand together, from `from` to `to` (excluded). */
export interface Tree {
  institutions: { id: string; from: number; to: number }[];
  teams: string[];
  /** Position of each team's institution. */
  institutionOf: Uint32Array;
  /** Position of each team in the cube, −1 where the cube does not know it: nobody there has answered. */
  cubeTeam: Int32Array;
}

/**
 * Lays a hierarchy over a cube's teams. Throws a RangeError when a team stands in two institutions, or when the cube has a
 * team that stands in none: the programme's figures would silently leave it out.
 */
export function plantTree(hierarchy: Hierarchy, cubeTeams: string[]): Tree {
  const teams = hierarchy.institutions.flatMap((institution) => institution.teams);
  const placed = new Set(teams);
  if (placed.size !== teams.length) throw new RangeError('a team stands in two institutions');
  const lost = cubeTeams.find((id) => !placed.has(id));
  if (lost !== undefined) throw new RangeError(`team ${lost} stands in no institution`);
  const known = new Map(cubeTeams.map((id, index) => [id, index]));
  const institutionOf = new Uint32Array(teams.length);
  let from = 0;
  const institutions = hierarchy.institutions.map(({ id, teams: own }, index) => {
    const to = from + own.length;
    institutionOf.fill(index, from, to);
    const stretch = { id, from, to };
    from = to;
    return stretch;
  });
  return { institutions, teams, institutionOf, cubeTeam: Int32Array.from(teams, (id) => known.get(id) ?? -1) };
}

/** A scope by position; a RangeError for an institution or a team that the tree does not have. */
export type Place = { level: 'program' } | { level: 'institution' | 'team'; at: number };

/** A function that finds scopes in a tree. */
export function placeFinder(tree: Tree): (scope: Scope) => Place {
  const teamAt = new Map(tree.teams.map((id, at) => [id, at]));
  const institutionAt = new Map(tree.institutions.map(({ id }, at) => [id, at]));
  return (scope) => {
    if (scope.level === 'program') return scope;
    const at = (scope.level === 'team' ? teamAt : institutionAt).get(scope.id);
    if (at === undefined) throw new RangeError(`no ${scope.level} ${scope.id} in this hierarchy`);
    return { level: scope.level, at };
  };
}
