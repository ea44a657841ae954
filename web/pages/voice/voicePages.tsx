import { type Context, Hono } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { spokenTypes } from '../../../analysis/ledger/transitions.ts';
import type { Voice } from '../../../api/model/voices.ts';
import type { Language } from '../../../surveys/text.ts';
import { type Client, PageProblem, unwrap } from '../../client.ts';
import { askedLanguage, readerLanguage } from '../../language.ts';
import { RespondentPage } from '../../parts/respondentPage.tsx';
import { askedSize } from '../../parts/textSize.ts';
import type { SiteOptions } from '../../site.tsx';
import { voiceWords } from '../../text/voice/words.ts';
import { integerOf, lineOf } from '../manage/entries.ts';
import { VoiceListPage } from './voiceListPage.tsx';
import { VoicePage } from './voicePage.tsx';

const read = (api: Client, token: string, id: string): Promise<Voice> =>
  unwrap<Voice>(api.voices[':token'].recommendations[':id'].$get({ param: { token, id } }));

/** The parts of a detail that were written; the API checks them. */
function detailIn(values: URLSearchParams): Record<string, unknown> {
  const written = ['note', 'reason', 'comment'].map((name) => [name, lineOf(values, `detail.${name}`)]);
  const score = integerOf(values, 'detail.score');
  return {
    ...Object.fromEntries(written.filter(([, text]) => text !== '')),
    ...(Number.isNaN(score) ? {} : { score }),
  };
}

const isGone = (error: unknown): boolean =>
  error instanceof PageProblem && (error.code === 'unknown_token' || error.code === 'not_found');

function gone(c: Context, error: unknown) {
  if (!isGone(error)) throw error;
  const language = readerLanguage(c.req.raw);
  const { title, text } = voiceWords[language].unknown;
  return c.html(
    <RespondentPage language={language} title={title} path={c.req.path} size={askedSize(c.req.url)}>
      <h1>{title}</h1>
      <p>{text}</p>
    </RespondentPage>,
    404,
  );
}

interface Shown {
  voice: Voice;
  token: string;
  values?: URLSearchParams;
  problem?: PageProblem | null;
}

function shown(c: Context, { voice, token, values = new URLSearchParams(), problem = null }: Shown) {
  const language: Language = askedLanguage(c.req.raw) ?? voice.member.language;
  const form = { language, values, problem, words: { ...voiceWords[language].say.fields } };
  const done = problem === null && c.req.query('done') !== undefined;
  return <VoicePage {...{ voice, token, form, done }} path={c.req.path} size={askedSize(c.req.url)} />;
}

/** What contributors read and say by their link, without an account and without script. */
export function voicePages({ client }: Pick<SiteOptions, 'client'>) {
  const pages = new Hono();
  pages.get('/voice/:token', async (c) => {
    const token = c.req.param('token');
    try {
      const voices = await unwrap(client(c.req.raw).voices[':token'].$get({ param: { token } }));
      const language = askedLanguage(c.req.raw) ?? voices.member.language;
      return c.html(<VoiceListPage {...{ voices, token, language }} size={askedSize(c.req.url)} />);
    } catch (error) {
      return gone(c, error);
    }
  });
  pages.get('/voice/:token/:id', async (c) => {
    const { token, id } = c.req.param();
    try {
      return c.html(shown(c, { voice: await read(client(c.req.raw), token, id), token }));
    } catch (error) {
      return gone(c, error);
    }
  });
  pages.post('/voice/:token/:id', async (c) => {
    const { token, id } = c.req.param();
    const api = client(c.req.raw);
    const values = new URLSearchParams(await c.req.text());
    const type = spokenTypes.find((known) => known === values.get('type')) ?? 'commented';
    const json = { type, after: integerOf(values, 'after'), detail: detailIn(values) };
    try {
      await unwrap<Voice>(api.voices[':token'].recommendations[':id'].events.$post({ param: { token, id }, json }));
    } catch (error) {
      if (!(error instanceof PageProblem) || isGone(error)) return gone(c, error);
      const voice = await read(api, token, id);
      return c.html(shown(c, { voice, token, values, problem: error }), error.status as ContentfulStatusCode);
    }
    const address = new URL(c.req.url);
    address.searchParams.set('done', type);
    return c.redirect(`${address.pathname}${address.search}`, 303);
  });
  return pages;
}
