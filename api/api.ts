import { Hono } from 'hono';
import type { Env, Services } from './context.ts';
import { requestContext } from './request.ts';
import { auditRoutes } from './routes/audit.ts';
import { benchmarkRoutes } from './routes/benchmarks.ts';
import { campaignRoutes } from './routes/campaigns.ts';
import { codeRoutes } from './routes/codes.ts';
import { commentRoutes } from './routes/comments.ts';
import { contactRequestRoutes, handUpRoutes } from './routes/contactRequests.ts';
import { contactRoutes } from './routes/contacts.ts';
import { contributorRoutes } from './routes/contributors.ts';
import { evidenceRoutes } from './routes/evidence.ts';
import { findingRoutes } from './routes/findings.ts';
import { formRoutes } from './routes/forms.ts';
import { governanceRoutes } from './routes/governance.ts';
import { institutionRoutes } from './routes/institutions.ts';
import { ledgerExportRoutes } from './routes/ledgerExport.ts';
import { lotteryRoutes } from './routes/lotteries.ts';
import { meRoutes } from './routes/me.ts';
import { memberRoutes } from './routes/members.ts';
import { outboxRoutes } from './routes/outbox.ts';
import { overviewRoutes } from './routes/overview.ts';
import { productRoutes, teamProductRoutes } from './routes/products.ts';
import { programEventRoutes } from './routes/programEvents.ts';
import { programRoutes } from './routes/programs.ts';
import { listingRoutes, publicInstitutionRoutes, publicProgramRoutes, publicRoutes } from './routes/publicPages.ts';
import { questionnaireRoutes } from './routes/questionnaires.ts';
import { versionRoutes } from './routes/questionnaireVersions.ts';
import { receiptRoutes } from './routes/receipts.ts';
import { recommendationRoutes } from './routes/recommendations.ts';
import { recruitmentFormRoutes, recruitmentRoutes } from './routes/recruitment.ts';
import { memberReflectionRoutes, teamReflectionRoutes } from './routes/reflections.ts';
import { registerRoutes } from './routes/registers.ts';
import { releaseRoutes } from './routes/releases.ts';
import { responseRoutes } from './routes/responses.ts';
import { resultRoutes } from './routes/results.ts';
import { staffRoutes } from './routes/staff.ts';
import { teamRoutes } from './routes/teams.ts';
import { themeRoutes } from './routes/themes.ts';
import { recommendationTrailRoutes, teamTrailRoutes } from './routes/trails.ts';
import { unsubscriptionRoutes } from './routes/unsubscription.ts';
import { voiceRoutes } from './routes/voices.ts';
import { webhookRoutes } from './routes/webhooks.ts';
import { workingViewRoutes } from './routes/workingViews.ts';

/** Every noun of /api/v1. The type of this chain is the contract that the pages are written against. */
const routes = new Hono<Env>()
  .route('/programs', programRoutes)
  .route('/programs', publicProgramRoutes)
  .route('/audit', auditRoutes)
  .route('/campaigns', campaignRoutes)
  .route('/contacts', contactRoutes)
  .route('/institutions', institutionRoutes)
  .route('/institutions', publicInstitutionRoutes)
  .route('/me', meRoutes)
  .route('/members', memberRoutes)
  .route('/outbox', outboxRoutes)
  .route('/staff', staffRoutes)
  .route('/teams', teamRoutes)
  .route('/teams', teamTrailRoutes)
  .route('/teams', teamReflectionRoutes)
  .route('/teams', teamProductRoutes)
  .route('/products', productRoutes)
  .route('/questionnaires', questionnaireRoutes)
  .route('/questionnaire-versions', versionRoutes)
  .route('/forms', formRoutes)
  .route('/codes', codeRoutes)
  .route('/forms', memberReflectionRoutes)
  .route('/forms', handUpRoutes)
  .route('/forms', resultRoutes)
  .route('/comments', commentRoutes)
  .route('/themes', themeRoutes)
  .route('/contact-requests', contactRequestRoutes)
  .route('/responses', responseRoutes)
  .route('/unsubscribe', unsubscriptionRoutes)
  .route('/receipts', receiptRoutes)
  .route('/recommendations', workingViewRoutes)
  .route('/recommendations', ledgerExportRoutes)
  .route('/recommendations', registerRoutes)
  .route('/recommendations', recommendationTrailRoutes)
  .route('/recommendations', recommendationRoutes)
  .route('/recommendations', evidenceRoutes)
  .route('/recommendations', contributorRoutes)
  .route('/recommendations', listingRoutes)
  .route('/voices', voiceRoutes)
  .route('/webhooks', webhookRoutes)
  .route('/public', publicRoutes)
  .route('/benchmarks', benchmarkRoutes)
  .route('/lotteries', lotteryRoutes)
  .route('/recruitment', recruitmentRoutes)
  .route('/recruitment-forms', recruitmentFormRoutes)
  .route('/governance-agreements', governanceRoutes)
  .route('/events', programEventRoutes)
  .route('/findings', findingRoutes)
  .route('/overview', overviewRoutes)
  .route('/releases', releaseRoutes);

export type Api = typeof routes;

/** The API with its services, to be mounted at /api/v1. */
export const createApi = (services: Services) => new Hono<Env>().use(requestContext(services)).route('/', routes);
