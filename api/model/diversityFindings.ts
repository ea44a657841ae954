import { diversityMethods } from '../../analysis/appendix/diversity.ts';
import { responseAt } from '../../analysis/appendix/response.ts';
import { diversityFinding } from '../../analysis/findings/diversity.ts';
import { Problem } from '../problem.ts';
import { chosenBenchmark, readableBeside, usualSide } from './diversityChoice.ts';
import { releasedData } from './findingAppendix.ts';
import type { PlannedFinding, ReleasedRequest } from './findingChoice.ts';
import { gateItem } from './gatedPeople.ts';
import { invitedAt } from './invited.ts';

/**
 * Who is around the table, against the population served. What is left open is chosen so that there is a population to
 * read against: the item, the benchmark, the side.
 * @throws Problem `not_found` when the campaign asked no demographic questions, or not this one; `invalid_request` when
 * the benchmark is for another item or does not fit the version asked, `benchmark_mismatch` when it counts other people.
 */
export async function planDiversity({ db, campaign, source, scope, query }: ReleasedRequest): Promise<PlannedFinding> {
  if (source.demographics === null) throw new Problem('not_found', { noun: 'demographics' });
  const { gated, joint, covers } = source.demographics;
  const { item, stored, benchmark } = await chosenBenchmark(db, query, scope, source.demographics);
  const side = query.side ?? usualSide(gated, scope, item.name);
  const readable = readableBeside(source.demographics, { scope, side: query.side, item: item.name });
  return {
    choice: { item: item.name, benchmark: stored?.id ?? null, side, readable },
    make: async () => {
      const sets = scope.level === 'program' ? joint.sets(side, item.name) : null;
      const awaitsAgreement = covers === 'nothing' && gateItem(covers)(item).withheld === true;
      const options = {
        ...{ ...source.contextOf(scope, 'demographics'), gated, item, benchmark, side, sets, awaitsAgreement },
      };
      const finding = diversityFinding(options);
      const response = responseAt(source.experience, scope, await invitedAt(db, campaign.id, scope));
      const methods = diversityMethods(options, finding, { minimumGroup: source.minimumGroup, response });
      const data = { kind: 'release' as const, releases: [releasedData(source, campaign.name)] };
      return { finding, paging: null, methods, data };
    },
  };
}
