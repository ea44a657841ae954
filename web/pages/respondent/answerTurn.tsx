import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { type Client, PageProblem } from '../../client.ts';
import { isReceiptCode } from '../../receipt.ts';
import { problemDetail, problemTitle } from '../../text/problems.ts';
import { answerCopy, copyAsked } from './answerCopy.tsx';
import type { InvitedAnswering } from './answering.ts';
import { firstOf } from './entries.ts';
import { Landing } from './landing.tsx';
import { isReceived, sendAnswers } from './respondentClient.ts';
import { ReviewPage } from './reviewPage.tsx';
import { saveTurn } from './saving.tsx';
import { Stopped } from './stopped.tsx';
import { ThanksPage } from './thanksPage.tsx';
import { isAboutSaving, moveOf, turn } from './turn.ts';
import { turnPage } from './turnPage.tsx';

const thanks = (c: Context, client: Client, { token, language, size, invited, receiptCode }: InvitedAnswering) =>
  c.html(
    <ThanksPage
      client={client}
      token={token}
      language={language}
      size={size}
      invited={invited}
      receiptCode={receiptCode}
    />,
  );

/** The page that a button of the form leads to; sends the answers when it is the last one. */
export async function answerTurn(c: Context, client: Client, answering: InvitedAnswering): Promise<Response> {
  const copy = copyAsked(answering.entries);
  if (copy !== null) return takeAway(c, answering, copy);
  if (isAboutSaving(moveOf(answering.entries).button)) return saveTurn(c, client, answering);
  const next = turn(answering, moveOf(answering.entries));
  if (next.to === 'landing') return c.html(<Landing answering={answering} />);
  if (next.to === 'send') return send(c, client, answering);
  return c.html(await turnPage(next), next.faults.length > 0 || next.unfit?.length ? 422 : 200);
}

function takeAway(c: Context, answering: InvitedAnswering, kind: 'page' | 'data'): Response {
  const { body, headers } = answerCopy(answering, kind);
  return c.body(body, 200, headers);
}

/** Sends; whatever is refused, the answers stay on the page, to be sent again or taken away. */
async function send(c: Context, client: Client, answering: InvitedAnswering): Promise<Response> {
  const { language } = answering;
  try {
    await sendAnswers(client, answering);
  } catch (error) {
    if (error instanceof PageProblem && error.code === 'already_answered') {
      return c.html(<Stopped client={client} {...answering} keeps="stopped" reason="answered" late={answering} />, 409);
    }
    if (!(error instanceof PageProblem)) console.error(error);
    const problem = error instanceof PageProblem ? error : new PageProblem(500, 'internal', {});
    const { code, params, status } = problem;
    const worded = { title: problemTitle(code, language), detail: problemDetail(code, params, language) };
    if (code === 'mode_changed') return c.html(<Landing answering={answering} problem={worded} />, 409);
    return c.html(<ReviewPage answering={answering} problem={worded} />, status as ContentfulStatusCode);
  }
  return thanks(c, client, answering);
}

/**
 * A form sent when the link takes no answers any more: if its receipt is known, it was this very form that was received
 * (a reload, a second press, the other language), and the thanks are said again. Otherwise it says why, and the answers
 * can still be taken away.
 */
export async function answerWithoutForm(c: Context, client: Client, answering: InvitedAnswering): Promise<Response> {
  const { entries } = answering;
  const copy = copyAsked(entries);
  if (copy !== null) return takeAway(c, answering, copy);
  const receiptCode = firstOf(entries, 'receiptCode');
  if (isReceiptCode(receiptCode) && (await isReceived(client, receiptCode))) return thanks(c, client, answering);
  const reason = answering.invited.status === 'already_answered' ? 'answered' : 'closed';
  return c.html(<Stopped client={client} {...answering} keeps="stopped" reason={reason} late={answering} />, 409);
}
