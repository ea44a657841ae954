import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Language } from '../../../surveys/text.ts';
import { type Client, PageProblem } from '../../client.ts';
import { isReceiptCode } from '../../receipt.ts';
import type { InvitedAnswering } from './answering.ts';
import { type Entries, firstOf } from './entries.ts';
import type { InvitedForm } from './invitedForm.ts';
import { Landing } from './landing.tsx';
import { isReceived, sendAnswers } from './respondentClient.ts';
import { ReviewPage } from './reviewPage.tsx';
import { Stopped } from './stopped.tsx';
import { ThanksPage } from './thanksPage.tsx';
import { moveOf, turn } from './turn.ts';
import { turnPage } from './turnPage.tsx';

/** The page that a button of the form leads to; sends the answers when it is the last one. */
export async function answerTurn(c: Context, client: Client, answering: InvitedAnswering): Promise<Response> {
  const next = turn(answering, moveOf(answering.entries));
  if (next.to === 'landing') return c.html(<Landing answering={answering} />);
  if (next.to === 'send') return send(c, client, answering);
  return c.html(await turnPage(next), next.faults.length > 0 ? 422 : 200);
}

/** Sends; whatever is refused, the answers stay on the page, to be sent again. */
async function send(c: Context, client: Client, answering: InvitedAnswering): Promise<Response> {
  const { token, language, invited, receiptCode } = answering;
  try {
    await sendAnswers(client, answering);
  } catch (error) {
    if (error instanceof PageProblem && error.code === 'already_answered') {
      return c.html(<Stopped client={client} {...answering} reason="answered" />, 409);
    }
    if (!(error instanceof PageProblem)) console.error(error);
    const problem = error instanceof PageProblem ? error : new PageProblem(500, 'internal', {});
    return c.html(<ReviewPage answering={answering} problem={problem} />, problem.status as ContentfulStatusCode);
  }
  return c.html(
    <ThanksPage client={client} token={token} language={language} invited={invited} receiptCode={receiptCode} />,
  );
}

interface Request {
  token: string;
  invited: InvitedForm;
  language: Language;
  entries: Entries;
}

/**
 * A form sent when the link takes no answers any more: if its receipt is known, it was this very form that was received
 * (a reload, a second press, the other language), and the thanks are said again.
 */
export async function answerWithoutForm(c: Context, client: Client, request: Request): Promise<Response> {
  const { token, invited, language, entries } = request;
  const receiptCode = firstOf(entries, 'receiptCode');
  if (isReceiptCode(receiptCode) && (await isReceived(client, receiptCode))) {
    return c.html(
      <ThanksPage client={client} token={token} language={language} invited={invited} receiptCode={receiptCode} />,
    );
  }
  const reason = invited.status === 'already_answered' ? 'answered' : 'closed';
  return c.html(<Stopped client={client} {...request} reason={reason} />, 409);
}
