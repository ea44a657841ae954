import { satisfactionMethods } from '../../analysis/appendix/satisfaction.ts';
import { satisfactionFinding } from '../../analysis/findings/satisfaction.ts';
import { releasedData } from './findingAppendix.ts';
import type { PlannedFinding, ReleasedRequest } from './findingChoice.ts';
import { judgeItems } from './gatedReleases.ts';
import { invitedAt } from './invited.ts';

/** How people answered the experience questionnaire at a place. Within a team the sides are never told apart. */
export const planSatisfaction = ({ db, campaign, source, scope, query }: ReleasedRequest): PlannedFinding => ({
  choice: {},
  make: async () => {
    await judgeItems(source);
    const options = {
      ...source.contextOf(scope, 'experience'),
      gated: source.experience,
      layout: source.layout,
      documents: [source.document],
      sides: scope.level !== 'team' && query.side !== 'both',
      minimumGroup: source.minimumGroup,
    };
    const finding = satisfactionFinding(options);
    const methods = satisfactionMethods(options, finding, await invitedAt(db, campaign.id, scope));
    const data = { kind: 'release' as const, releases: [releasedData(source, campaign.name)] };
    return { finding, paging: null, methods, data };
  },
});
