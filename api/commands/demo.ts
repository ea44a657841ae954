import { and, asc, eq, inArray, ne, type SQL, sql } from 'drizzle-orm';
import { productName } from '../../surveys/product.ts';
import type { Side } from '../../surveys/side.ts';
import { invitationToken } from '../answers/tokens.ts';
import type { Command } from '../cli.ts';
import { readConfig } from '../config.ts';
import type { Services } from '../context.ts';
import { campaigns, invitations } from '../db/schema/campaigns.ts';
import { teams } from '../db/schema/organization.ts';
import { recommendationEvents } from '../db/schema/recommendations.ts';
import { roleAssignments } from '../db/schema/staff.ts';
import { isSeeded, seedDemonstration } from '../demo/seed.ts';
import { demoAccounts } from '../demo/staff.ts';
import { deliverMail } from '../jobs/deliverMail.ts';
import { remind } from '../jobs/remind.ts';
import { remindOwners } from '../jobs/remindOwners.ts';
import { sendWebhooks } from '../jobs/sendWebhooks.ts';
import { createRelease } from '../model/releases.ts';
import { ShippedChanged } from '../model/shippedQuestionnaires.ts';
import { startServer } from '../server.ts';
import { openServices } from '../services.ts';
import { untilSignal } from './start.ts';

/** Fills the demonstration, then seals and releases each closed wave as closing it would have done. */
async function fill(services: Services, now: Date): Promise<void> {
  const { closed } = await seedDemonstration(services.db, services.config, now.getTime());
  await services.live.reload();
  for (const id of closed) {
    await services.live.seal(id);
    await createRelease(services, id, 'close');
  }
}

/** The link of one person for whom this holds. */
async function linkOf({ db, config }: Services, condition: SQL | undefined): Promise<string | null> {
  const [row] = await db.read
    .select({ id: invitations.id })
    .from(invitations)
    .innerJoin(campaigns, eq(invitations.campaignId, campaigns.id))
    .where(condition)
    .orderBy(asc(invitations.id))
    .limit(1);
  return row ? `${config.baseUrl}/r/${invitationToken(config.secret, row.id)}` : null;
}

/** A link of the open campaign that has not been answered yet; of a team with a patient coach, whom one can ask for. */
async function respondentLink(services: Services, side: Side): Promise<string | null> {
  const unanswered = and(eq(campaigns.status, 'open'), eq(invitations.spent, 0), eq(invitations.side, side));
  const coached = services.db.read
    .select({ id: teams.id })
    .from(teams)
    .innerJoin(roleAssignments, eq(roleAssignments.scopeId, teams.institutionId))
    .where(eq(roleAssignments.role, 'patient_coach'));
  return (
    (await linkOf(services, and(unanswered, inArray(invitations.teamId, coached)))) ?? linkOf(services, unanswered)
  );
}

/** The page of the team that has ended its shared reflection, as one of its patients opens it. */
async function reflectionLink(services: Services): Promise<string | null> {
  const shared = and(eq(campaigns.mode, 'shared'), eq(invitations.spent, 1), eq(invitations.side, 'patient_side'));
  const link = await linkOf(services, shared);
  return link && `${link}/team`;
}

/** The results of the wave that closed last, as a member reads them. */
const resultsLink = (services: Services) =>
  linkOf(services, and(ne(campaigns.mode, 'shared'), eq(campaigns.wave, 'end'), eq(campaigns.status, 'closed')));

/** A recommendation that was raised from a result which has been measured again since. */
async function raisedLink({ db, config }: Services): Promise<string | null> {
  const { recommendationId: id, type, detail } = recommendationEvents;
  const [row] = await db.read
    .select({ id })
    .from(recommendationEvents)
    .where(and(eq(type, 'submitted'), sql`json_extract(${detail}, '$.source.item') is not null`))
    .orderBy(asc(recommendationEvents.recordedAt), asc(id))
    .limit(1);
  return row ? `${config.baseUrl}/recommendations/${row.id}` : null;
}

async function printLinks(services: Services): Promise<void> {
  const { baseUrl } = services.config;
  const patient = await respondentLink(services, 'patient_side');
  const professional = await respondentLink(services, 'professional_side');
  const lines = [
    '',
    `${productName}: démonstration · demonstration`,
    '',
    '  Tableaux de bord · Dashboards',
    `    ${baseUrl}/dashboard?lang=fr`,
    `    ${baseUrl}/dashboard?lang=en`,
    '  Répondre · Answer',
    `    partenaire patient · patient partner   ${patient ?? '–'}`,
    `    professionnel · professional           ${professional ?? '–'}`,
    '  Réflexion partagée d’une équipe · Shared reflection of a team',
    `    ${(await reflectionLink(services)) ?? '–'}`,
    '  Résultats pour les personnes invitées · Results for those invited',
    `    ${(await resultsLink(services))?.replace('/r/', '/results/') ?? '–'}`,
    '  Recommandation née d’un résultat, avant et après (une fois connecté) · Raised from a result, before and after (once signed in)',
    `    ${(await raisedLink(services)) ?? '–'}`,
    '  Se connecter · Sign in (un rôle par ligne; liens à la page · one role per line; links on the page)',
    `    ${baseUrl}/outbox`,
    ...demoAccounts.map(
      ({ role, email }) => `    ${role.padEnd(18)} ${baseUrl}/sign-in?email=${encodeURIComponent(email)}`,
    ),
    '  API',
    `    ${baseUrl}/docs`,
    '',
    '  Ctrl+C: arrêter · stop. Les données restent dans · the data stay in data/demo.',
    '',
  ];
  console.log(lines.join('\n'));
}

/** What to do about a demonstration that an earlier state of the product filled; null for any other error. */
export const outdatedDemo = (error: unknown): string | null =>
  error instanceof ShippedChanged
    ? [
        'La démonstration de data/demo vient d’une version antérieure. Supprimez le dossier data/demo, puis relancez npm run demo : elle sera remplie de nouveau.',
        'The demonstration in data/demo comes from an earlier version. Delete the folder data/demo, then run npm run demo again: it will be filled anew.',
      ].join('\n')
    : null;

export const demo: Command = {
  summary: 'Fill and serve a demonstration, in data/demo',
  async run(_args, env) {
    const config = readConfig({ ...env, DATABASE_URL: 'file:./data/demo/tandem.db' }, { demo: true });
    if (env.DATABASE_URL) {
      console.log('DATABASE_URL est ignorée · is ignored: data/demo');
    }
    const services = await openServices(config).catch((error: unknown) => {
      const told = outdatedDemo(error);
      if (told === null) throw error;
      console.error(told);
      return null;
    });
    if (services === null) return 1;
    if (!(await isSeeded(services.db))) {
      console.log('Remplissage de la démonstration… · Filling the demonstration…');
      await fill(services, new Date());
    }
    const server = await startServer(services);
    const mail = deliverMail(services);
    const reminders = remind(services);
    const owners = remindOwners(services);
    const hooks = sendWebhooks(services);
    await printLinks(services);
    await untilSignal();
    await hooks.stop();
    await owners.stop();
    await reminders.stop();
    await mail.stop();
    await server.close();
    return 0;
  },
};
