import { type Context, Hono } from 'hono';
import { documentSchema, type QuestionnaireDocument } from '../../../surveys/document.ts';
import { validateDocument } from '../../../surveys/validation.ts';
import { unwrap } from '../../client.ts';
import type { SiteOptions } from '../../site.tsx';
import { type Reader, signedIn } from '../reader.ts';
import { type Entries, entriesFrom } from '../respondent/entries.ts';
import { refuseTooLarge } from '../respondent/formLimit.ts';
import { moveOf, turn } from '../respondent/turn.ts';
import { turnPage } from '../respondent/turnPage.tsx';
import { type Tried, trialAnswering } from './trialAnswering.ts';
import { TrialResultPage } from './trialResultPage.tsx';
import { TrialStartPage, UnreadablePage } from './trialStartPage.tsx';

/** The document that an address names, for those who may read it; null for a draft that is not a questionnaire yet. */
type Find = (reader: Reader, c: Context) => Promise<{ document: QuestionnaireDocument; faults: number } | null>;

const findDraft: Find = async ({ client }, c) => {
  const param = { slug: c.req.param('slug') ?? '' };
  const saved = await unwrap<{ document: unknown }>(client.questionnaires[':slug'].draft.$get({ param }));
  const { draft, faults } = validateDocument(saved.document);
  // What cannot be checked in time must not hold up those who answer elsewhere.
  if (faults.some(({ code }) => code === 'patterns_too_costly')) return null;
  return draft && { document: draft, faults: faults.length };
};

const findVersion: Find = async ({ client }, c) => {
  const param = { slug: c.req.param('slug') ?? '', number: c.req.param('number') ?? '' };
  const version = await unwrap<{ document: unknown }>(
    client.questionnaires[':slug'].versions[':number'].$get({ param }),
  );
  return { document: documentSchema.parse(version.document), faults: 0 };
};

/** One step of a trial: the pages of those who answer, over what the form itself brings; nothing is written anywhere. */
async function show(options: SiteOptions, c: Context, find: Find, entries: Entries): Promise<Response> {
  const reader = await signedIn(options, c.req.raw);
  const found = await find(reader, c);
  const path = new URL(c.req.url).pathname;
  const leave = path.replace(/\/try$/, '');
  if (found === null) return c.html(<UnreadablePage reader={reader} leave={leave} />, 422);
  const tried: Tried = { ...found, path, leave };
  const answering = trialAnswering(tried, entries, c.req.query('in') ?? reader.language);
  const next = turn(answering, moveOf(entries));
  if (next.to === 'landing') return c.html(<TrialStartPage answering={answering} tried={tried} />);
  if (next.to === 'send') return c.html(<TrialResultPage answering={answering} />);
  return c.html(await turnPage(next), next.faults.length > 0 ? 422 : 200);
}

/** Trying a draft, for those who may edit it, and a version, for those who may read it. */
export function addTrials(pages: Hono, options: SiteOptions): void {
  const trials = new Hono();
  for (const [path, find] of [
    ['/:slug/draft/try', findDraft],
    ['/:slug/versions/:number/try', findVersion],
  ] as const) {
    trials.get(path, (c) => show(options, c, find, new Map()));
    trials.post(path, refuseTooLarge, async (c) =>
      show(options, c, find, entriesFrom(await c.req.parseBody({ all: true }))),
    );
  }
  pages.route('/', trials);
}
