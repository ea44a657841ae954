import { Hono } from 'hono';
import type { Env } from '../context.ts';
import { bankQuery, listBankItems } from '../model/itemBank.ts';
import {
  createQuestionnaire,
  listQuestionnaires,
  questionnaireInput,
  questionnaireQuery,
} from '../model/questionnaires.ts';
import { describe, writeProblems } from './describe.ts';
import { draftRoutes } from './questionnaireDrafts.ts';
import { exchangeRoutes } from './questionnaireExchange.ts';
import { publishedRoutes } from './questionnaireVersions.ts';
import { validate } from './validate.ts';

const readProblems = ['unauthenticated', 'forbidden', 'not_found'] as const;
const tag = 'questionnaires';

export const questionnaireRoutes = new Hono<Env>()
  .get(
    '/',
    describe(tag, 'List the questionnaires a programme may use', ['invalid_request', ...readProblems]),
    validate('query', questionnaireQuery),
    async (c) => c.json(await listQuestionnaires(c.var.context, c.req.valid('query'))),
  )
  .post(
    '/',
    describe(
      tag,
      'Create a questionnaire: an empty draft, or a copy of a published version',
      [...writeProblems, 'conflict'],
      { ok: 201 },
    ),
    validate('json', questionnaireInput),
    async (c) => c.json(await createQuestionnaire(c.var.context, c.req.valid('json')), 201),
  )
  .get(
    '/items',
    describe(tag, 'Search the items of published questionnaires that a programme may use, with their licences', [
      'invalid_request',
      'unauthenticated',
      'forbidden',
    ]),
    validate('query', bankQuery),
    async (c) => c.json(await listBankItems(c.var.context, c.req.valid('query'))),
  )
  .route('/', draftRoutes)
  .route('/', exchangeRoutes)
  .route('/', publishedRoutes);
