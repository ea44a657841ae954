import { funnelMethods } from '../../analysis/appendix/funnel.ts';
import { funnelFinding } from '../../analysis/findings/funnel.ts';
import { scaledItems } from '../../analysis/findings/scaledItems.ts';
import { Problem } from '../problem.ts';
import { comparedGroups, requireGroups } from './comparedGroups.ts';
import { releasedData } from './findingAppendix.ts';
import type { PlannedFinding, ReleasedRequest } from './findingChoice.ts';
import { invitedAt } from './invited.ts';

/** Institutions on one statement. @throws Problem `not_found` for a statement the questionnaire does not have. */
export function planFunnel({ db, campaign, source, scope, query }: ReleasedRequest): PlannedFinding {
  const items = scaledItems(source.layout, [source.document]);
  const item = query.measure === undefined ? items[0] : items.find(({ name }) => name === query.measure);
  if (item === undefined) throw new Problem('not_found', { noun: 'item' });
  requireGroups(scope, 'institution');
  return {
    choice: { measure: item.name },
    make: async () => {
      const options = {
        ...source.contextOf(scope, 'experience'),
        ...{ gated: source.experience, layout: source.layout, documents: [source.document] },
        ...{ item: item.name, groups: comparedGroups(source, scope, 'institution') },
        ...{ minimumGroup: source.minimumGroup, page: query.page, adjust: query.adjust },
      };
      const finding = funnelFinding(options);
      const { page, pages } = finding.stats;
      const methods = funnelMethods(options, finding, await invitedAt(db, campaign.id, scope));
      const data = { kind: 'release' as const, releases: [releasedData(source, campaign.name)] };
      return { finding, paging: { page, pages }, methods, data };
    },
  };
}
