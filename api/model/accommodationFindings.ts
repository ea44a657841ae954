import { eq } from 'drizzle-orm';
import { peopleMethods } from '../../analysis/appendix/people.ts';
import { accommodationsFinding } from '../../analysis/findings/accommodations.ts';
import { accommodationsDocument } from '../../analysis/recruitment/accommodations.ts';
import type { Reader } from '../db/database.ts';
import { campaigns } from '../db/schema/campaigns.ts';
import { Problem } from '../problem.ts';
import type { MadeFinding } from './findingChoice.ts';
import type { FindingPlace, FindingQuery } from './findingQuery.ts';
import { choiceItems } from './gatedPeople.ts';
import { scopeNameOf } from './places.ts';
import type { ReleasedPlan } from './reachFindings.ts';
import { collectionFigures } from './recruitmentFigures.ts';

/**
 * Accommodations asked for and met, around the campaign asked for or the newest one.
 * @throws Problem `not_found` (noun `release`) when nothing was ever collected.
 */
export async function planAccommodations(
  db: Reader,
  { place, scope }: FindingPlace,
  query: FindingQuery,
): Promise<ReleasedPlan> {
  const figures = await collectionFigures(db, place.program, 'accommodations', query.campaign ?? null);
  const [asked, done] = choiceItems(accommodationsDocument);
  if (figures === null || asked === undefined || done === undefined)
    throw new Problem('not_found', { noun: 'release' });
  const { people, institutions, closedOn, sha256, campaign, id } = figures;
  const [around] = await db.select().from(campaigns).where(eq(campaigns.id, campaign.id));
  const reached = scope.level !== 'institution' || institutions.includes(scope.id);
  const usual = people?.gated.shownBy(asked.name) === 'side' ? ('patient_side' as const) : ('both' as const);
  const side = query.side ?? usual;
  const read = (name: string) => (people !== null && reached ? people.gated.item(scope, side, name) : null);
  return {
    choice: { side },
    campaign: around ? { id: around.id, name: around.name, wave: around.wave } : null,
    mark: [id, closedOn, around?.minimumGroup ?? null],
    make: async (): Promise<MadeFinding> => {
      const context = {
        ...{ scope, scopeName: await scopeNameOf(db, place), period: null, wave: null, release: null },
        ...{ questionnaireVersions: [], questionnaireTitles: [] },
      };
      const finding = accommodationsFinding({
        ...context,
        state: closedOn === null ? 'open' : 'frozen',
        collected: { campaign: campaign.name, frozenOn: closedOn },
        ...{ side, asked: read(asked.name), done: read(done.name), items: { asked, done } },
        cross: scope.level === 'program' && people ? people.joint.crossed(side, asked.name, done.name) : null,
      });
      const methods = peopleMethods({
        estimand: {
          fr: 'La part des demandes d’adaptation qui ont été accordées, par sorte d’adaptation.',
          en: 'The share of requests for accommodation that were met, by kind of accommodation.',
        },
        ...{ minimumGroup: around?.minimumGroup ?? 5, benchmark: null, figure: null, answered: null },
      });
      const frozen =
        closedOn === null || sha256 === null
          ? []
          : [{ id, number: 1, releasedOn: closedOn, sha256, campaign: campaign.name }];
      return { finding, paging: null, methods, data: { kind: 'releases', releases: frozen } };
    },
  };
}
