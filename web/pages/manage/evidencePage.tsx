import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { largestEvidence } from '../../../analysis/ledger/facets.ts';
import type { RecommendationWithEvents } from '../../../api/model/recommendationReading.ts';
import { PageProblem, unwrap } from '../../client.ts';
import { DefaultButton } from '../../parts/defaultButton.tsx';
import { TextArea, Told } from '../../parts/forms.tsx';
import { faultBeside, fieldId, wordsOf } from '../../parts/formView.ts';
import type { SiteOptions } from '../../site.tsx';
import { ledgerWords } from '../../text/manage/ledger/words.ts';
import { recommendationWords } from '../../text/manage/recommendations/words.ts';
import { anyone, type Reader, signedIn } from '../reader.ts';
import type { Entries } from './formPage.tsx';
import { ManagePage } from './managePage.tsx';
import { SignedOutPage } from './signedOutPage.tsx';

/** A form is a little longer than the file in it. */
const largestForm = largestEvidence + 100_000;
const refusedFile = (status: number): PageProblem =>
  new PageProblem(status, 'invalid_request', { faults: [{ path: 'file' }] });

interface EvidencePageProps extends Entries {
  reader: Reader;
  recommendation: RecommendationWithEvents;
}

const EvidencePage = ({ reader, recommendation, values, problem }: EvidencePageProps) => {
  const { language } = reader;
  const words = ledgerWords[language].upload;
  const form = { language, values, problem, words: words.fields };
  const { id, title, sequence } = recommendation;
  const name = title[language] || title.fr || title.en;
  const list = { href: '/recommendations', label: recommendationWords[language].title };
  const path = [list, { href: `/recommendations/${id}`, label: name }];
  return (
    <ManagePage reader={reader} section="recommendations" title={words.title} path={path} form={form}>
      <p>{words.lead}</p>
      <form id="form" class="entries" method="post" enctype="multipart/form-data" novalidate>
        <DefaultButton form="form" value="send" />
        <input type="hidden" name="key" value={crypto.randomUUID()} />
        <input type="hidden" name="after" value={String(sequence)} />
        <div class={faultBeside(form, 'file') === null ? 'field' : 'field faulty'}>
          <label for={fieldId('file')}>{wordsOf(form, 'file')?.label}</label>
          <Told form={form} name="file" />
          <input
            type="file"
            id={fieldId('file')}
            name="file"
            accept=".pdf,.png,.jpg,.jpeg,.txt,.csv,.docx,.xlsx,.pptx"
            aria-describedby={faultBeside(form, 'file') === null ? undefined : `${fieldId('file')}-fault`}
            aria-invalid={faultBeside(form, 'file') === null ? undefined : 'true'}
          />
        </div>
        <TextArea form={form} name="what" />
        <p class="buttons">
          <button class="button" type="submit" name="button" value="send">
            {words.send}
          </button>
        </p>
      </form>
    </ManagePage>
  );
};

async function sentBy(c: Context) {
  const body = await c.req.parseBody();
  const values = new URLSearchParams();
  for (const [name, value] of Object.entries(body)) if (typeof value === 'string') values.set(name, value);
  return { values, file: body.file instanceof File && body.file.size > 0 ? body.file : null };
}

const read = ({ client }: Reader, id: string): Promise<RecommendationWithEvents> =>
  unwrap<RecommendationWithEvents>(client.recommendations[':id'].$get({ param: { id } }));

/** Adds the file. @throws PageProblem, which shows the form again. */
async function add(reader: Reader, id: string, { values, file }: Awaited<ReturnType<typeof sentBy>>): Promise<void> {
  if (file === null) throw refusedFile(400);
  const what = values.get('what')?.trim() ?? '';
  const query = { after: values.get('after') ?? '', what, name: file.name.slice(-200) || 'file' };
  const headers = {
    'Idempotency-Key': values.get('key') ?? crypto.randomUUID(),
    'Content-Type': 'application/octet-stream',
  };
  const init = { body: await file.arrayBuffer(), headers };
  await unwrap(reader.client.recommendations[':id'].evidence.$post({ param: { id }, query }, { init }));
}

/** The page that adds a file of evidence. */
export function evidencePages(options: SiteOptions) {
  const pages = new Hono();
  const decider = async (c: Context): Promise<Reader> => {
    const reader = await signedIn(options, c.req.raw);
    const verb = 'recommendation.decide';
    if (!reader.me.verbs.includes(verb)) throw new PageProblem(403, 'forbidden', { verb });
    return reader;
  };
  const page = async (c: Context, reader: Reader, entries: Entries) => (
    <EvidencePage reader={reader} recommendation={await read(reader, c.req.param('id') ?? '')} {...entries} />
  );
  pages.get('/:id/evidence', async (c) =>
    c.html(await page(c, await decider(c), { values: new URLSearchParams(), problem: null })),
  );
  const refuseTooLarge = bodyLimit({
    maxSize: largestForm,
    onError: async (c) =>
      c.html(await page(c, await decider(c), { values: new URLSearchParams(), problem: refusedFile(413) }), 413),
  });
  pages.post('/:id/evidence', refuseTooLarge, async (c) => {
    const sent = await sentBy(c);
    try {
      const reader = await decider(c);
      try {
        await add(reader, c.req.param('id'), sent);
        return c.redirect(`/recommendations/${c.req.param('id')}?done=recorded`, 303);
      } catch (error) {
        if (!(error instanceof PageProblem) || error.code === 'unauthenticated') throw error;
        const shown = await page(c, reader, { values: sent.values, problem: error });
        return c.html(shown, error.status as ContentfulStatusCode);
      }
    } catch (error) {
      if (!(error instanceof PageProblem) || error.code !== 'unauthenticated') throw error;
      return c.html(<SignedOutPage visitor={await anyone(options, c.req.raw)} values={sent.values} />, 401);
    }
  });
  return pages;
}
