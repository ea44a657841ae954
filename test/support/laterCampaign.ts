import { eq } from 'drizzle-orm';
import { questionnaires } from '../../api/db/schema/questionnaires.ts';
import { partnershipExperience1 } from '../../surveys/instruments/partnership-experience/1.ts';
import type { Text } from '../../surveys/text.ts';
import type { TestApp } from './app.ts';
import type { Fixture } from './fixture.ts';
import { responseBody } from './responseBody.ts';

/** Of the shipped questionnaire about the experience of partnership, which a programme's first campaign asks. */
export const { slug } = partnershipExperience1;

interface Answered {
  app: TestApp;
  sample: Fixture;
  /** The session of somebody who leads the programme. */
  admin: string;
}

const sender =
  ({ app, admin: as }: Answered) =>
  async (path: string, body: object, method: 'POST' | 'PUT' = 'POST', headers = {}) => {
    const reply = await app.api(path, { method, as, body, headers });
    if (reply.status >= 300) throw new Error(`${path}: ${reply.status} ${JSON.stringify(reply.body)}`);
    return reply.body;
  };

/** Publishes a second version of the shipped questionnaire in which some items have other words. @returns its id. */
export async function publishWith(answered: Answered, texts: Partial<Record<string, Text>>): Promise<string> {
  const { app, sample } = answered;
  const send = sender(answered);
  const second = {
    ...partnershipExperience1,
    sections: partnershipExperience1.sections.map((section) => ({
      ...section,
      items: section.items.map((item) => ({ ...item, text: texts[item.name] ?? item.text })),
    })),
  };
  await app.services.db.write((tx) =>
    tx.update(questionnaires).set({ programId: sample.programId }).where(eq(questionnaires.slug, slug)),
  );
  await send(`/questionnaires/${slug}/draft`, { from: 1 });
  await send(`/questionnaires/${slug}/draft`, second, 'PUT', { 'if-match': '"1"' });
  return (await send(`/questionnaires/${slug}/publish`, {})).id;
}

interface LaterCampaign {
  experienceVersionId: string;
  mode: 'anonymous' | 'shared';
  opensOn: string;
  /** How many of those invited to each team answer, and what they say. */
  answering: readonly number[];
  answersOf: (person: number, team: number) => Record<string, number>;
}

/** A further campaign over all teams of a programme, answered, and released if it is anonymous. @returns its id. */
export async function laterCampaign(
  answered: Answered,
  { experienceVersionId, mode, opensOn, answering, answersOf }: LaterCampaign,
): Promise<string> {
  const { app, sample, admin } = answered;
  const send = sender(answered);
  const { id } = await send('/campaigns', {
    ...{ programId: sample.programId, name: { fr: mode, en: mode }, wave: 'end', mode, minimumGroup: 5 },
    ...{ experienceVersionId, demographicsVersionId: null, opensOn, closesOn: null },
    teams: sample.teams.map((team) => team.id),
  });
  await send(`/campaigns/${id}/transition`, { to: 'open' });
  const links = (await app.api(`/campaigns/${id}/invitations/links`, { as: admin })).body.items;
  const teamOf = new Map(sample.members.map(({ teamId }, index) => [`Member ${index + 1}`, teamId]));
  for (const [at, team] of sample.teams.entries()) {
    const own = links.filter((link: { member: string }) => teamOf.get(link.member) === team.id).slice(0, answering[at]);
    for (const [person, { url }] of own.entries()) {
      const token = new URL(url).pathname.split('/').at(-1) ?? '';
      await send('/responses', { ...responseBody(token, { answers: answersOf(person, at) }), demographics: undefined });
    }
  }
  // What a team shares among itself is never released.
  if (mode === 'anonymous') await send('/releases', { campaignId: id });
  return id;
}
