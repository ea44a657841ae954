import { comparisonMethods } from '../../analysis/appendix/comparison.ts';
import { comparisonFinding } from '../../analysis/findings/comparison.ts';
import { Problem } from '../problem.ts';
import { comparedGroups, requireGroups } from './comparedGroups.ts';
import { releasedData } from './findingAppendix.ts';
import type { PlannedFinding, ReleasedRequest } from './findingChoice.ts';
import { invitedAt } from './invited.ts';

/** Teams or institutions on one scale. @throws Problem `not_found` for a scale the questionnaire does not have. */
export function planComparison(request: ReleasedRequest): PlannedFinding {
  const { db, campaign, source, scope, query } = request;
  const scale = query.scale ?? source.layout.scales[0]?.name;
  if (scale === undefined || !source.layout.scales.some(({ name }) => name === scale)) {
    throw new Problem('not_found', { noun: 'scale' });
  }
  requireGroups(scope, query.by);
  return {
    choice: { scale },
    make: async () => {
      const options = {
        ...source.contextOf(scope, 'experience'),
        ...{ gated: source.experience, layout: source.layout, documents: [source.document] },
        ...{
          scale,
          level: query.by,
          groups: comparedGroups(source, scope, query.by),
          minimumGroup: source.minimumGroup,
          page: query.page,
          order: query.order,
          adjust: query.adjust,
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
