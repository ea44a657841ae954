/** @jsxImportSource hono/jsx */
import type { Language } from '../../../surveys/text.ts';
import { askedLanguage } from '../../language.ts';
import { answerCopy, copyAsked } from '../../pages/respondent/answerCopy.tsx';
import { type InvitedAnswering, startAnswering } from '../../pages/respondent/answering.ts';
import { campaignLanguage } from '../../pages/respondent/campaignLanguage.ts';
import { type Entries, entriesFrom, firstOf } from '../../pages/respondent/entries.ts';
import { Landing } from '../../pages/respondent/landing.tsx';
import { LostPage } from '../../pages/respondent/lostPage.tsx';
import { requestOf } from '../../pages/respondent/sendRequest.ts';
import { isAboutSaving, moveOf, type Turn, turn } from '../../pages/respondent/turn.ts';
import { turnPage } from '../../pages/respondent/turnPage.tsx';
import { WaitingPage } from '../../pages/respondent/waitingPage.tsx';
import { askedSize } from '../../parts/textSize.ts';
import { type Fields, keepAnswers, readAnswers, readKeptForm } from '../kept/keptAnswers.ts';
import { alone, received, stateAfter } from '../kept/sendKept.ts';
import { scope } from './scope.ts';

/** Longest wait for a page, in milliseconds; then the worker makes it itself. */
const patience = 15_000;

/** The back button asks the browser's memory alone for what was posted, and it is not there: the server takes it once only. */
async function askable(request: Request): Promise<Request> {
  if (request.cache !== 'only-if-cached') return request;
  const { url, method, headers } = request;
  return new Request(url, { method, headers, body: method === 'POST' ? await request.clone().blob() : null });
}

/** Null when there is no server at the other end: no network, none that answers, or only something in between. */
async function ask(request: Request): Promise<Response | null> {
  try {
    const reply = await fetch(await askable(request), { signal: AbortSignal.timeout(patience) });
    return [502, 503, 504].includes(reply.status) ? null : reply;
  } catch {
    return null;
  }
}

const html = async (page: { toString(): string | Promise<string> }, status = 200): Promise<Response> =>
  new Response(await page.toString(), { status, headers: { 'content-type': 'text/html; charset=utf-8' } });

const readable = async (token: string) => readKeptForm(token).catch(() => null);

/** A page of the form: the server's; without a connection the same, made here by the same code. */
export async function navigated(request: Request, token: string): Promise<Response> {
  const language: Language = askedLanguage(request) ?? 'fr';
  if (request.method === 'POST') return posted(request, token, language);
  const reply = await ask(request);
  if (reply !== null) return reply;
  const invited = await readable(token);
  if (invited === null) return html(<LostPage language={language} address={request.url} fields={[]} />);
  const wanted = campaignLanguage(request, invited);
  const answering = startAnswering(token, invited, wanted, new Map(), askedSize(request.url));
  return html(<Landing answering={answering} />);
}

async function posted(request: Request, token: string, language: Language): Promise<Response> {
  const form = await request.clone().formData();
  const fields: Fields = [...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []));
  const entries = entriesOf(fields);
  const invited = await readable(token);
  const answering =
    invited && startAnswering(token, invited, campaignLanguage(request, invited), entries, askedSize(request.url));
  const copy = copyAsked(entries);
  if (copy !== null && answering !== null) {
    const { body, headers } = answerCopy(answering, copy);
    return new Response(body, { headers });
  }
  const next = answering && turn(answering, moveOf(entries));
  const sends = answering !== null && answering.keeps === true && next?.to === 'send';
  // Kept before it is sent: whatever happens to this page meanwhile, the answers will leave.
  const keeps = sends && (await keepWaiting(answering, fields));
  const reply = await ask(request);
  if (reply !== null) {
    if (keeps) await settle(token, reply.status).catch(() => undefined);
    return reply;
  }
  const elsewhere = isAboutSaving(moveOf(entries).button);
  if (answering === null || next === null || elsewhere || (next.to === 'send' && !keeps)) {
    return html(<LostPage language={language} address={request.url} fields={fields} />);
  }
  return local(answering, next);
}

async function local(answering: InvitedAnswering, next: Turn): Promise<Response> {
  if (next.to === 'landing') return html(<Landing answering={answering} />);
  if (next.to === 'page') return html(await turnPage(next), next.faults.length > 0 ? 422 : 200);
  await scope.registration.sync?.register('send').catch(() => undefined);
  return html(<WaitingPage answering={answering} />);
}

function entriesOf(fields: Fields): Entries {
  const body: Record<string, string[]> = {};
  for (const [name, value] of fields) body[name] = [...(body[name] ?? []), value];
  return entriesFrom(body);
}

async function keepWaiting(answering: InvitedAnswering, fields: Fields): Promise<boolean> {
  const { token, language, receiptCode, entries } = answering;
  const others = fields.filter(([name]) => name !== 'button');
  try {
    const kept = await readAnswers(token);
    // What has arrived stays so; answers of another opening of the same link do not take its place in the queue.
    if (kept?.state === 'sent' || (kept?.state === 'waiting' && kept.receiptCode !== firstOf(entries, 'receiptCode')))
      return false;
    const request = requestOf(answering);
    await keepAnswers({ token, language, receiptCode, state: 'waiting', fields: others, request });
    return true;
  } catch {
    return false;
  }
}

/** The page itself has sent them, and the server has said what became of them. */
const settle = (token: string, status: number): Promise<void> =>
  alone(async () => {
    const kept = await readAnswers(token);
    if (kept?.state !== 'waiting') return;
    const state = stateAfter(status);
    if (state === 'sent') return keepAnswers(received(kept));
    // The page shows them with what is wrong: from there they are sent again, or taken away.
    return keepAnswers({ ...kept, state: status === 409 || status === 404 ? 'refused' : 'draft' });
  });
