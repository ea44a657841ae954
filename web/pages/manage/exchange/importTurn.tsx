import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { ImportedQuestionnaire } from '../../../../api/model/questionnaireImport.ts';
import type { Purpose } from '../../../../surveys/document.ts';
import type { Language } from '../../../../surveys/text.ts';
import { PageProblem, unwrap } from '../../../client.ts';
import type { SiteOptions } from '../../../site.tsx';
import { anyone, type Reader, signedIn } from '../../reader.ts';
import { currentProgram } from '../currentProgram.tsx';
import { SignedOutPage } from '../signedOutPage.tsx';
import { carriedImport } from './carriedImport.ts';
import { ImportPage } from './importPage.tsx';

/** Bytes of a file; and of a form, in which what was read of it may be longer. */
const largestFile = 4_000_000;
const largestForm = 8_000_000;

const wrongFile = (status: number): PageProblem =>
  new PageProblem(status, 'invalid_request', { faults: [{ path: 'file' }] });

interface Sent {
  values: URLSearchParams;
  file: File | null;
}

async function sentBy(c: Context): Promise<Sent> {
  const body = await c.req.parseBody();
  const values = new URLSearchParams();
  for (const [name, value] of Object.entries(body)) if (typeof value === 'string') values.set(name, value);
  return { values, file: body.file instanceof File && body.file.size > 0 ? body.file : null };
}

function queryOf(program: string, values: URLSearchParams) {
  const slug = values.get('slug')?.trim();
  const purpose = values.get('purpose');
  return {
    program,
    language: (values.get('language') ?? 'fr') as Language,
    ...(slug && { slug }),
    ...(purpose && { purpose: purpose as Purpose }),
  };
}

type Query = ReturnType<typeof queryOf> & { dryRun: 'true' | 'false' };
const send = ({ client }: Reader, query: Query, body: ArrayBuffer | string, headers: Record<string, string> = {}) =>
  unwrap<ImportedQuestionnaire>(client.questionnaires.import.$post({ query }, { init: { body, headers } }));

/** Reads the file and tells what it would become. */
async function check(c: Context, reader: Reader, { values, file }: Sent): Promise<Response> {
  const choice = await currentProgram(reader);
  try {
    if (file === null) throw wrongFile(400);
    if (file.size > largestFile) throw wrongFile(413);
    const query = { ...queryOf(choice.program.id, values), dryRun: 'true' as const };
    const imported = await send(reader, query, await file.arrayBuffer());
    const next = new URLSearchParams({ slug: imported.slug });
    return c.html(<ImportPage reader={reader} choice={choice} values={next} problem={null} imported={imported} />);
  } catch (error) {
    if (!(error instanceof PageProblem) || error.code === 'unauthenticated') throw error;
    const page = <ImportPage reader={reader} choice={choice} values={values} problem={error} />;
    return c.html(page, error.status as ContentfulStatusCode);
  }
}

/** Makes the draft of what was read. */
async function create(c: Context, reader: Reader, { values }: Sent): Promise<Response> {
  const choice = await currentProgram(reader);
  const headers = { 'Idempotency-Key': values.get('key') ?? crypto.randomUUID() };
  try {
    const query = { ...queryOf(choice.program.id, values), dryRun: 'false' as const };
    const { slug } = await send(reader, query, values.get('document') ?? '', headers);
    return c.redirect(`/questionnaires/${slug}/draft?done=added`, 303);
  } catch (error) {
    if (!(error instanceof PageProblem) || error.code === 'unauthenticated') throw error;
    const imported = carriedImport(values);
    const page = <ImportPage reader={reader} choice={choice} values={values} problem={error} imported={imported} />;
    return c.html(page, error.status as ContentfulStatusCode);
  }
}

/** The page that imports a questionnaire. It works without script, in two steps. */
export function importPages(options: SiteOptions) {
  const pages = new Hono();
  const editor = async (c: Context): Promise<Reader> => {
    const reader = await signedIn(options, c.req.raw);
    const verb = 'questionnaire.edit';
    if (!reader.me.verbs.includes(verb)) throw new PageProblem(403, 'forbidden', { verb });
    return reader;
  };
  const empty = (language: Language) => new URLSearchParams({ purpose: '', language });

  pages.get('/', async (c) => {
    const reader = await editor(c);
    const choice = await currentProgram(reader);
    return c.html(<ImportPage reader={reader} choice={choice} values={empty(reader.language)} problem={null} />);
  });
  const refuseTooLarge = bodyLimit({
    maxSize: largestForm,
    async onError(c) {
      const reader = await editor(c);
      const [choice, values, problem] = [await currentProgram(reader), empty(reader.language), wrongFile(413)];
      return c.html(<ImportPage reader={reader} choice={choice} values={values} problem={problem} />, 413);
    },
  });
  pages.post('/', refuseTooLarge, async (c) => {
    const sent = await sentBy(c);
    try {
      const reader = await editor(c);
      return await (sent.values.has('document') ? create : check)(c, reader, sent);
    } catch (error) {
      if (!(error instanceof PageProblem) || error.code !== 'unauthenticated') throw error;
      return c.html(<SignedOutPage visitor={await anyone(options, c.req.raw)} values={sent.values} />, 401);
    }
  });
  return pages;
}
