import { multiplesMethods } from '../../analysis/appendix/multiples.ts';
import { multiplesFinding } from '../../analysis/findings/multiples.ts';
import type { Reader } from '../db/database.ts';
import { comparedGroups, requireGroups } from './comparedGroups.ts';
import type { PlannedFinding } from './findingChoice.ts';
import type { FindingPlace, FindingQuery } from './findingQuery.ts';
import { readMoments } from './trendFindings.ts';

/** One small chart for each institution or team of a place. @throws Problem as `readMoments`, `invalid_request` within a team. */
export async function planMultiples(
  db: Reader,
  at: FindingPlace,
  query: FindingQuery,
  now: Date,
): Promise<PlannedFinding> {
  requireGroups(at.scope, query.by);
  const moments = await readMoments(db, at, query, { now });
  return {
    choice: { measure: moments.name },
    make: async () => {
      const groups = comparedGroups(moments.newest, at.scope, query.by);
      const options = { ...moments.options, groups, level: query.by, page: query.page };
      const finding = multiplesFinding(options);
      const { page, pages } = finding.stats;
      const methods = multiplesMethods(options, finding, await moments.invited());
      return { finding, paging: { page, pages }, methods, data: moments.data };
    },
  };
}
