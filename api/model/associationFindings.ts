import { associationsMethods } from '../../analysis/appendix/associations.ts';
import { responseAt } from '../../analysis/appendix/response.ts';
import { associationsFinding } from '../../analysis/findings/associations.ts';
import { releasedData } from './findingAppendix.ts';
import type { PlannedFinding, ReleasedRequest } from './findingChoice.ts';
import { invitedAt } from './invited.ts';

/** Which scales go with the overall rating; for the whole programme. */
export const planAssociations = ({ db, campaign, source, scope }: ReleasedRequest): PlannedFinding => ({
  choice: {},
  make: async () => {
    const { respondents, rate } = responseAt(source.experience, scope, await invitedAt(db, campaign.id, scope));
    const options = {
      ...source.contextOf(scope, 'experience'),
      ...{ gated: source.associations, documents: [source.document], respondents, minimumGroup: source.minimumGroup },
    };
    const data = { kind: 'release' as const, releases: [releasedData(source, campaign.name)] };
    return { finding: associationsFinding(options), paging: null, methods: associationsMethods(options, rate), data };
  },
});
