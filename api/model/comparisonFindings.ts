import { comparisonMethods } from '../../analysis/appendix/comparison.ts';
import { comparisonFinding } from '../../analysis/findings/comparison.ts';
import type { ComparedGroup } from '../../analysis/findings/comparisonRows.ts';
import { distinctNames } from '../../analysis/findings/distinctNames.ts';
import type { Hierarchy } from '../../analysis/hierarchy.ts';
import { Problem } from '../problem.ts';
import { releasedData } from './findingAppendix.ts';
import type { PlannedFinding, ReleasedRequest } from './findingChoice.ts';
import { invitedAt } from './invited.ts';

/** @throws Problem `invalid_request` when there is nothing to compare below a place. */
function requireGroups({ scope, query: { by } }: ReleasedRequest): void {
  if (by === 'team' ? scope.level !== 'team' : scope.level === 'program') return;
  const faults = [{ path: 'by', message: `nothing to compare by ${by} within one ${scope.level}` }];
  throw new Problem('invalid_request', { target: 'query', faults });
}

/** The teams or institutions below a place. */
function groupsBelow({ source, scope, query }: ReleasedRequest): ComparedGroup[] {
  const named = (level: 'team' | 'institution') => (id: string) => ({
    ...{ id, name: source.names.get(id) ?? { fr: id, en: id } },
    scope: { level, id },
  });
  const within = source.hierarchy.institutions.filter(({ id }) => scope.level === 'program' || scope.id === id);
  if (query.by === 'team') {
    const teams = within.flatMap(({ id, teams }) => {
      const institution = source.names.get(id) ?? { fr: id, en: id };
      return teams.map((team) => ({ ...named('team')(team), within: institution }));
    });
    return distinctNames(teams);
  }
  return within.map(({ id }) => named('institution')(id));
}

const lists = new WeakMap<Hierarchy, Map<string, ComparedGroup[]>>();

/** The same list for every page and scale: what is worked out for a list is kept with it. */
function keptGroups(request: ReleasedRequest): ComparedGroup[] {
  const { source, scope, query } = request;
  const known = lists.get(source.hierarchy) ?? new Map<string, ComparedGroup[]>();
  lists.set(source.hierarchy, known);
  const key = JSON.stringify([scope, query.by]);
  const groups = known.get(key) ?? groupsBelow(request);
  known.set(key, groups);
  return groups;
}

/** Teams or institutions on one scale. @throws Problem `not_found` for a scale the questionnaire does not have. */
export function planComparison(request: ReleasedRequest): PlannedFinding {
  const { db, campaign, source, scope, query } = request;
  const scale = query.scale ?? source.layout.scales[0]?.name;
  if (scale === undefined || !source.layout.scales.some(({ name }) => name === scale)) {
    throw new Problem('not_found', { noun: 'scale' });
  }
  requireGroups(request);
  return {
    choice: { scale },
    make: async () => {
      const options = {
        ...source.contextOf(scope, 'experience'),
        ...{ gated: source.experience, layout: source.layout, documents: [source.document] },
        ...{
          scale,
          level: query.by,
          groups: keptGroups(request),
          minimumGroup: source.minimumGroup,
          page: query.page,
          order: query.order,
        },
      };
      const finding = comparisonFinding(options);
      const { page, pages } = finding.stats;
      const methods = comparisonMethods(options, finding, await invitedAt(db, campaign.id, scope));
      const data = { kind: 'release' as const, releases: [releasedData(source, campaign.name)] };
      return { finding, paging: { page, pages }, methods, data };
    },
  };
}
