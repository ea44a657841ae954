import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { DraftDocument } from '../../../../surveys/editing/draft.ts';
import { openDraft } from '../../../../surveys/editing/openDraft.ts';
import { draftTexts, toTranslate } from '../../../../surveys/editing/translation.ts';
import { planTranslation, translated } from '../../../../surveys/editing/translationRows.ts';
import { PageProblem, unwrap } from '../../../client.ts';
import type { SiteOptions } from '../../../site.tsx';
import { anyone, type Reader, signedIn } from '../../reader.ts';
import { draftTitle } from '../draftTitle.ts';
import { SignedOutPage } from '../signedOutPage.tsx';
import { type SentTranslation, sentRows, sentTranslation, wrongFile } from './sentTranslation.ts';
import { translationCsv } from './translationCsv.ts';
import { TranslationPage } from './translationPage.tsx';

/** Bytes of a form: what was read of a file may be longer than the file. */
const largestForm = 8_000_000;

interface Opened {
  reader: Reader;
  slug: string;
  revision: number;
  draft: DraftDocument;
  /** What the page shows whatever is asked of it. */
  shown: { reader: Reader; slug: string; questionnaire: string; waiting: number };
}

/** The draft that the address names, for who may write it. @throws PageProblem also when fields cannot edit it. */
async function opened(options: SiteOptions, c: Context): Promise<Opened> {
  const reader = await signedIn(options, c.req.raw);
  const slug = c.req.param('slug') ?? '';
  const saved = await unwrap<{ revision: number; document: unknown }>(
    reader.client.questionnaires[':slug'].draft.$get({ param: { slug } }),
  );
  const { draft, fault } = openDraft(saved.document);
  if (draft === null) throw new PageProblem(422, 'invalid_document', { faults: [fault] });
  const questionnaire = draftTitle(draft, reader.language, slug);
  const shown = { reader, slug, questionnaire, waiting: toTranslate(draft).length };
  return { reader, slug, revision: saved.revision, draft, shown };
}

const start = ({ language }: Reader) => new URLSearchParams({ into: language === 'fr' ? 'en' : 'fr' });

/** Shows what a file would change, or does it. A draft that moved meanwhile is shown anew, with the same file. */
async function answer(c: Context, now: Opened, sent: SentTranslation): Promise<Response> {
  const { reader, slug, shown } = now;
  const { values, into } = sent;
  const refused = (problem: PageProblem, read?: Parameters<typeof TranslationPage>[0]['read']) =>
    c.html(
      <TranslationPage {...shown} values={values} problem={problem} read={read} />,
      problem.status as ContentfulStatusCode,
    );
  try {
    const rows = await sentRows(sent);
    const plan = planTranslation(now.draft, rows, into);
    const read = { plan, rows: JSON.stringify(rows), into, revision: now.revision };
    if (!values.has('rows')) return c.html(<TranslationPage {...shown} values={values} problem={null} read={read} />);
    try {
      const headers = {
        'Idempotency-Key': values.get('key') ?? crypto.randomUUID(),
        'If-Match': `"${values.get('revision') ?? ''}"`,
      };
      const json = { ...translated(now.draft, plan, into) };
      await unwrap(reader.client.questionnaires[':slug'].draft.$put({ param: { slug }, json }, { headers }));
    } catch (error) {
      if (!(error instanceof PageProblem) || error.code === 'unauthenticated') throw error;
      return refused(error, read);
    }
    return c.redirect(`/questionnaires/${slug}/draft?done=saved`, 303);
  } catch (error) {
    if (!(error instanceof PageProblem) || error.code === 'unauthenticated') throw error;
    return refused(error);
  }
}

/** The texts of a draft to take away, and to bring back translated. It works without script. */
export function translationPages(options: SiteOptions) {
  const pages = new Hono();
  pages.get('/:slug/draft/translation.csv', async (c) => {
    const { slug, draft, reader } = await opened(options, c);
    const texts = c.req.query('texts') === 'all' ? draftTexts(draft) : toTranslate(draft);
    return c.body(translationCsv(texts, reader.language), 200, {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${slug}-translation.csv"`,
    });
  });
  pages.get('/:slug/draft/translation', async (c) => {
    const { shown, reader } = await opened(options, c);
    return c.html(<TranslationPage {...shown} values={start(reader)} problem={null} />);
  });
  const refuseTooLarge = bodyLimit({
    maxSize: largestForm,
    async onError(c) {
      const { shown, reader } = await opened(options, c);
      return c.html(<TranslationPage {...shown} values={start(reader)} problem={wrongFile(413)} />, 413);
    },
  });
  pages.post('/:slug/draft/translation', refuseTooLarge, async (c) => {
    const sent = await sentTranslation(c);
    try {
      return await answer(c, await opened(options, c), sent);
    } catch (error) {
      if (!(error instanceof PageProblem) || error.code !== 'unauthenticated') throw error;
      return c.html(<SignedOutPage visitor={await anyone(options, c.req.raw)} values={sent.values} />, 401);
    }
  });
  return pages;
}
