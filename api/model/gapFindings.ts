import { gapMethods } from '../../analysis/appendix/pooled.ts';
import { perceptionGapFinding } from '../../analysis/findings/perceptionGap.ts';
import { releasedData } from './findingAppendix.ts';
import type { PlannedFinding, ReleasedRequest } from './findingChoice.ts';
import { invitedAt } from './invited.ts';

/** How differently the two sides of the same teams see it; never within a team. */
export const planGap = ({ db, campaign, source, scope }: ReleasedRequest): PlannedFinding => ({
  choice: {},
  make: async () => {
    const options = {
      ...source.contextOf(scope, 'experience'),
      ...{ gated: source.experience, layout: source.layout, documents: [source.document] },
      minimumGroup: source.minimumGroup,
    };
    const methods = gapMethods(options, await invitedAt(db, campaign.id, scope));
    const data = { kind: 'release' as const, releases: [releasedData(source, campaign.name)] };
    return { finding: perceptionGapFinding(options), paging: null, methods, data };
  },
});
