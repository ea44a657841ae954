import { eq } from 'drizzle-orm';
import { invitationToken } from '../../api/answers/tokens.ts';
import { campaigns, invitations } from '../../api/db/schema/campaigns.ts';
import { institutions, members, programs, teams } from '../../api/db/schema/organization.ts';
import { teamProducts } from '../../api/db/schema/products.ts';
import { recommendationContributors } from '../../api/db/schema/recommendations.ts';
import type { ScopeKind, StaffRole } from '../../api/db/schema/staff.ts';
import { webhooks } from '../../api/db/schema/webhooks.ts';
import { seedDemonstration } from '../../api/demo/seed.ts';
import { contributorToken } from '../../api/model/contributorTokens.ts';
import { unsubscribeToken } from '../../api/model/mailTokens.ts';
import { createRelease } from '../../api/model/releases.ts';
import { publishShippedBenchmarks } from '../../api/model/shippedBenchmarks.ts';
import { publishShipped } from '../../api/model/shippedQuestionnaires.ts';
import { partnershipExperience1 } from '../../surveys/instruments/partnership-experience/1.ts';
import { type TestApp, testApp } from '../support/app.ts';

/** Somebody who reads the site: where they begin, and the cookie they are signed in with. */
export interface SiteReader {
  name: string;
  cookie: string | undefined;
  starts: string[];
}

/** A questionnaire with a version and a draft of the next one, a campaign that is being prepared, and an event. */
async function addDrafts(site: TestApp, as: string, programId: string): Promise<void> {
  const post = async (path: string, body: object, headers: Record<string, string> = {}) => {
    const reply = await site.api(path, { method: 'POST', as, body, headers });
    if (reply.status >= 300) throw new Error(JSON.stringify(reply.body));
    return reply.body;
  };
  const versions = await site.api(`/questionnaires/${partnershipExperience1.slug}/versions`, { as });
  const [version] = versions.body.items;
  await post('/questionnaires', { programId, slug: 'our-own', from: version.id });
  await post('/questionnaires/our-own/publish', {}, { 'if-match': '"1"' });
  await post('/questionnaires/our-own/draft', { from: 1 });
  const [team] = await site.services.db.read.select().from(teams);
  const name = { fr: 'En préparation', en: 'Being prepared' };
  const campaign = { programId, name, wave: 'followup', experienceVersionId: version.id, teams: [team?.id] };
  await post('/campaigns', campaign);
  const words = { fr: 'Formation', en: 'Training' };
  await post('/events', { programId, institutionId: null, happenedOn: '2026-01-15', words });
}

/** Nearer than the list of all questionnaires would lead; the rest stands in a frame, or where the editor's script puts it. */
const ownQuestionnaire = ['', '/draft/preview', '/draft/translation', '/draft/try'].map(
  (path) => `/questionnaires/our-own${path}`,
);

const roles: readonly [StaffRole, ScopeKind][] = [
  ['program_admin', 'program'],
  ['institution_lead', 'institution'],
  ['team_lead', 'team'],
  ['patient_coach', 'team'],
  ['recruiter', 'institution'],
  ['comment_reviewer', 'program'],
  ['analyst', 'program'],
  ['analyst', 'institution'],
  ['viewer', 'program'],
  ['viewer', 'team'],
];

/** Something that a team made, and an address that events are sent to: paused, so that nothing leaves. */
const addProductAndWebhook = ({ services }: TestApp, { program, team }: { program: string; team: string }) =>
  services.db.write(async (tx) => {
    const title = { fr: 'Trajectoire', en: 'Pathway' };
    const product = { id: 'product', teamId: team, title, kind: 'pathway' as const, finishedOn: '2026-01-05' };
    await tx.insert(teamProducts).values({ ...product, createdAt: 0 });
    const hook = { id: 'webhook', programId: program, name: 'Hook', url: 'https://example.org/', createdAt: 0 };
    await tx.insert(webhooks).values({ ...hook, status: 'paused', generation: 1, position: 0 });
  });

/** The first programme of the demonstration with something of every kind in it, and everybody who reads it. */
export async function filledSite(): Promise<{ site: TestApp; readers: SiteReader[] }> {
  const site = await testApp({ end: 'file', config: { demo: true } });
  const { services } = site;
  const { read } = services.db;
  await publishShipped(services.db, new Date());
  await publishShippedBenchmarks(services.db, new Date());
  const { closed } = await seedDemonstration(services.db, services.config, Date.now(), 1);
  await services.live.reload();
  for (const id of closed) {
    await services.live.seal(id);
    await createRelease(services, id, 'close');
  }
  const [program] = await read.select().from(programs);
  const [institution] = await read.select().from(institutions);
  const [team] = await read.select().from(teams);
  const places = { program: program?.id ?? '', institution: institution?.id ?? '', team: team?.id ?? '' };
  await addDrafts(site, await site.signedIn('program_admin', 'program', places.program), places.program);

  await addProductAndWebhook(site, places);

  const asked = await read.select().from(campaigns);
  const rows = await read.select().from(invitations);
  const { secret } = services.config;
  /** The invitation of somebody who has answered, or not, in a campaign of a kind. */
  const invited = (spent: number, wanted: (campaign: (typeof asked)[number]) => boolean) => {
    const ids = new Set(asked.filter(wanted).map(({ id }) => id));
    return rows.find((row) => row.spent === spent && ids.has(row.campaignId))?.id ?? '';
  };
  const inOpen = invited(0, ({ status }) => status === 'open');
  const addressOf = async (id: string) => {
    const memberId = rows.find((row) => row.id === id)?.memberId ?? '';
    return (await read.select().from(members).where(eq(members.id, memberId)))[0]?.email ?? '';
  };
  const shownLinks = [
    inOpen,
    invited(1, ({ mode }) => mode === 'anonymous'),
    invited(1, ({ mode }) => mode === 'shared'),
  ];
  const [contributor] = await read
    .select({ id: members.id, email: members.email })
    .from(recommendationContributors)
    .innerJoin(members, eq(members.id, recommendationContributors.memberId))
    .limit(1);
  const links = [
    ...shownLinks.map((id) => `/r/${invitationToken(secret, id)}`),
    `/unsubscribe/${unsubscribeToken(secret, inOpen, await addressOf(inOpen))}`,
    `/voice/${contributorToken(secret, contributor?.id ?? '', contributor?.email ?? null)}`,
    '/code',
  ];
  // A sheet of paper is opened by sending its number.
  const sheet = `/campaigns/${asked.find(({ status }) => status === 'open')?.id}/paper/sheet`;
  const readers: SiteReader[] = [
    {
      name: 'respondents and visitors',
      cookie: undefined,
      starts: ['/', '/sign-in', '/sign-in/confirm?token=x', '/design', ...links],
    },
  ];
  for (const [role, kind] of roles) {
    const cookie = await site.signedIn(role, kind, places[kind]);
    const starts = [
      '/',
      '/dashboard',
      '/campaigns',
      '/events',
      ...(role === 'program_admin' ? [...ownQuestionnaire, sheet] : []),
    ];
    readers.push({ name: `${role} of one ${kind}`, cookie, starts });
  }
  return { site, readers };
}
