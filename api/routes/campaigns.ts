import { Hono } from 'hono';
import type { Env } from '../context.ts';
import { amendCampaign, campaignAmendment } from '../model/campaignAmendment.ts';
import { getCampaign } from '../model/campaignReading.ts';
import {
  campaignInput,
  campaignQuery,
  campaignUpdate,
  createCampaign,
  listCampaigns,
  updateCampaign,
} from '../model/campaigns.ts';
import { transitionCampaign, transitionInput } from '../model/campaignTransitions.ts';
import { reportPairing, reportWays } from '../model/collectionReport.ts';
import { reportDeclines } from '../model/declines.ts';
import { describe, writeProblems } from './describe.ts';
import { dryRunRoutes } from './dryRun.ts';
import { campaignInvitationRoutes } from './invitations.ts';
import { paperRoutes } from './paper.ts';
import { validate } from './validate.ts';

const tag = 'campaigns';

export const campaignRoutes = new Hono<Env>()
  .get(
    '/',
    describe(tag, 'List the campaigns of a programme', ['invalid_request', 'unauthenticated', 'forbidden']),
    validate('query', campaignQuery),
    async (c) => c.json(await listCampaigns(c.var.context, c.req.valid('query'))),
  )
  .post(
    '/',
    describe(tag, 'Draft a campaign', [...writeProblems, 'version_retired', 'mode_refused'], { ok: 201 }),
    validate('json', campaignInput),
    async (c) => c.json(await createCampaign(c.var.context, c.req.valid('json')), 201),
  )
  .get(
    '/:id',
    describe(tag, 'Read a campaign; campaign staff also see how many were invited and have answered', [
      'unauthenticated',
      'forbidden',
      'not_found',
    ]),
    async (c) => c.json(await getCampaign(c.var.context, c.req.param('id'))),
  )
  .put(
    '/:id',
    describe(tag, 'Change a draft', [...writeProblems, 'wrong_state', 'version_retired', 'mode_refused']),
    validate('json', campaignUpdate),
    async (c) => c.json(await updateCampaign(c.var.context, c.req.param('id'), c.req.valid('json'))),
  )
  .patch(
    '/:id',
    describe(
      tag,
      'Change what may change after the opening: last day, threshold (upward), mode (before any response), reminders, hours, own words, languages (more)',
      [...writeProblems, 'wrong_state', 'mode_refused'],
    ),
    validate('json', campaignAmendment),
    async (c) => c.json(await amendCampaign(c.var.context, c.req.param('id'), c.req.valid('json'))),
  )
  .post(
    '/:id/transition',
    describe(tag, 'Take one step: draft → open → closing → closed → archived', [
      ...writeProblems,
      'transition_refused',
      'campaign_not_ready',
      'version_retired',
      'mode_refused',
    ]),
    validate('json', transitionInput),
    async (c) => c.json(await transitionCampaign(c.var.context, c.req.param('id'), c.req.valid('json'))),
  )
  .get(
    '/:id/declines',
    describe(tag, 'Count who declined, and why where that tells nobody’s reason', [
      'unauthenticated',
      'forbidden',
      'not_found',
    ]),
    async (c) => c.json(await reportDeclines(c.var.context, c.req.param('id'))),
  )
  .route('/', dryRunRoutes)
  .get(
    '/:id/ways',
    describe(tag, 'Count in which ways a closed campaign was answered; small counts are hidden', [
      'unauthenticated',
      'forbidden',
      'not_found',
    ]),
    async (c) => c.json(await reportWays(c.var.context, c.req.param('id'))),
  )
  .get(
    '/:id/pairing',
    describe(tag, 'Count how the codes that respondents made up pair a closed campaign with earlier ones', [
      'unauthenticated',
      'forbidden',
      'not_found',
      'wrong_state',
    ]),
    async (c) => c.json(await reportPairing(c.var.context, c.req.param('id'))),
  )
  .route('/', campaignInvitationRoutes)
  .route('/', paperRoutes);
