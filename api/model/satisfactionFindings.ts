import { satisfactionFinding } from '../../analysis/findings/satisfaction.ts';
import type { PlannedFinding, ReleasedRequest } from './findingChoice.ts';
import { judgeItems } from './gatedReleases.ts';

/** How people answered the experience questionnaire at a place. Within a team the sides are never told apart. */
export const planSatisfaction = ({ source, scope, query }: ReleasedRequest): PlannedFinding => ({
  choice: {},
  make: async () => {
    await judgeItems(source);
    const finding = satisfactionFinding({
      ...source.contextOf(scope, 'experience'),
      gated: source.experience,
      layout: source.layout,
      documents: [source.document],
      sides: scope.level !== 'team' && query.side !== 'both',
      minimumGroup: source.minimumGroup,
    });
    return { finding, paging: null };
  },
});
