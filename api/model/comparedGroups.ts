import type { ComparedGroup } from '../../analysis/findings/comparisonRows.ts';
import { distinctNames } from '../../analysis/findings/distinctNames.ts';
import type { GroupLevel } from '../../analysis/findings/groupWords.ts';
import type { Hierarchy, Scope } from '../../analysis/hierarchy.ts';
import { languages } from '../../surveys/text.ts';
import { vocabulary } from '../../web/text/vocabulary/words.ts';
import type { InstitutionKind } from '../db/schema/organization.ts';
import { Problem } from '../problem.ts';
import type { NamedHierarchy } from './hierarchies.ts';

/** @throws Problem `invalid_request` when there is nothing to compare below a place. */
export function requireGroups({ level }: Scope, by: GroupLevel): void {
  if (by === 'team' ? level !== 'team' : level === 'program') return;
  const faults = [{ path: 'by', message: `nothing to compare by ${by} within one ${level}` }];
  throw new Problem('invalid_request', { target: 'query', faults });
}

const settingOf = (kind: InstitutionKind) => {
  const [fr, en] = languages.map((language) => vocabulary[language].institutionKinds[kind]);
  return { code: kind, name: { fr: fr ?? kind, en: en ?? kind } };
};

/** The teams or institutions below a place. */
function groupsBelow({ hierarchy, names, settings }: NamedHierarchy, scope: Scope, by: GroupLevel): ComparedGroup[] {
  const nameOf = (id: string) => names.get(id) ?? { fr: id, en: id };
  const within = hierarchy.institutions.filter(
    ({ id }) => scope.level === 'program' || (scope.level === 'institution' && scope.id === id),
  );
  const placed = (institution: string) => {
    const found = settings.get(institution);
    return found ? { region: found.region, setting: settingOf(found.kind) } : {};
  };
  if (by === 'institution')
    return within.map(({ id, teams }) => ({
      ...{ id, name: nameOf(id), scope: { level: 'institution' as const, id }, teams },
      ...placed(id),
    }));
  return distinctNames(
    within.flatMap(({ id: institution, teams }) =>
      teams.map((id) => ({
        ...{ id, name: nameOf(id), scope: { level: 'team' as const, id }, within: nameOf(institution) },
        ...placed(institution),
      })),
    ),
  );
}

const lists = new WeakMap<Hierarchy, Map<string, ComparedGroup[]>>();

/** The teams or institutions below a place: the same list for every page and scale, for what is worked out is kept with it. */
export function comparedGroups(named: NamedHierarchy, scope: Scope, by: GroupLevel): ComparedGroup[] {
  const known = lists.get(named.hierarchy) ?? new Map<string, ComparedGroup[]>();
  lists.set(named.hierarchy, known);
  const key = JSON.stringify([scope, by]);
  const groups = known.get(key) ?? groupsBelow(named, scope, by);
  known.set(key, groups);
  return groups;
}
