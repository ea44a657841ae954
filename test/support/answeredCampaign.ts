import { createRelease } from '../../api/model/releases.ts';
import { demographics1 } from '../../surveys/instruments/demographics/1.ts';
import { partnershipExperience1 } from '../../surveys/instruments/partnership-experience/1.ts';
import type { TestApp } from './app.ts';
import { type Fixture, fixture } from './fixture.ts';
import { responseBody } from './responseBody.ts';

const ages = ['25-34', '45-54', '65-74'];
const likert = partnershipExperience1.sections
  .flatMap(({ items }) => items)
  .filter(({ kind, audience }) => kind === 'agreement' && audience === 'all')
  .map(({ name }) => name);

/** Answers that differ from person to person and from item to item, the same at every run. */
const answersOf = (person: number) =>
  Object.fromEntries(likert.map((name, at) => [name, 1 + ((person * (3 + at) + at + (person >> 2)) % 5)]));

/**
 * A campaign on the shipped questionnaires in which the first `answering[t]` people invited to team t answer, released
 * once: as at the close, since a release by hand tells nothing of the person. Teams stand two by two in institutions. `more`:
 * answers beside those to the statements.
 */
export async function answeredCampaign(
  app: TestApp,
  answering: number[],
  as: string | null = null,
  more: (person: number) => Record<string, number> = () => ({}),
  reason: 'close' | 'manual' = 'close',
) {
  const sample: Fixture = await fixture(app.services.db, {
    institutionCount: answering.length / 2,
    experience: partnershipExperience1,
    demographics: demographics1,
  });
  let person = 0;
  for (const [at, team] of sample.teams.entries()) {
    const invited = sample.invitations.filter(({ teamId }) => teamId === team.id);
    for (const { token } of invited.slice(0, answering[at])) {
      person += 1;
      const body = responseBody(token, { answers: { ...answersOf(person), ...more(person) } });
      const about = {
        age: ages[person % 3],
        gender: person % 4 ? 'WOMAN' : 'MAN',
        indigenous: person % 9 ? ['NO'] : ['FN'],
      };
      const reply = await app.api('/responses', {
        method: 'POST',
        body: { ...body, demographics: { ...body.demographics, answers: about } },
      });
      if (reply.status !== 201) throw new Error(JSON.stringify(reply.body));
    }
  }
  const admin = as ?? (await app.signedIn('program_admin', 'program', sample.programId));
  const released = await createRelease(app.services, sample.campaignId, reason);
  if (!('release' in released)) throw new Error(JSON.stringify(released));
  return { sample, admin, release: released.release };
}
