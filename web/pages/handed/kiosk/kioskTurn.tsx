import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Language } from '../../../../surveys/text.ts';
import { type Client, PageProblem } from '../../../client.ts';
import type { TextSize } from '../../../parts/textSize.ts';
import { isReceiptCode } from '../../../receipt.ts';
import { kioskUntil } from '../../../text/handed/kioskUntil.ts';
import { problemDetail, problemTitle } from '../../../text/problems.ts';
import { type InvitedAnswering, startAnswering } from '../../respondent/answering.ts';
import { type Entries, firstOf } from '../../respondent/entries.ts';
import type { InvitedForm } from '../../respondent/invitedForm.ts';
import { Landing } from '../../respondent/landing.tsx';
import { isReceived, sendAnswers } from '../../respondent/respondentClient.ts';
import { ReviewPage } from '../../respondent/reviewPage.tsx';
import { moveOf, turn } from '../../respondent/turn.ts';
import { turnPage } from '../../respondent/turnPage.tsx';
import { KioskStopped, KioskThanks } from './kioskEnd.tsx';
import { ClearButton, KioskGuard } from './kioskGuard.tsx';
import { kioskAddress } from './kioskPath.ts';

/** One person's turn at a shared device, all of it from the request. */
export interface KioskTurn {
  token: string;
  /** Random, made when the code was typed: what is cleared once it is over. */
  turn: string;
  invited: InvitedForm;
  language: Language;
  entries: Entries;
  size: TextSize;
  script: string;
}

/** The form as at home, but under the one address of the device: the token travels in a field like everything else. */
function answeringAt({ token, turn: key, invited, language, entries, size, script }: KioskTurn): InvitedAnswering {
  const answering = startAnswering(token, invited, language, entries, size);
  return {
    ...answering,
    address: (wanted) => kioskAddress(wanted, size),
    resized: (wanted) => kioskAddress(language, wanted),
    keeps: false,
    kiosk: {
      ...{ script, until: kioskUntil[language] },
      guard: <KioskGuard language={language} />,
      clear: <ClearButton language={language} />,
    },
    carried: [...answering.carried, ['token', token], ['turn', key]],
  };
}

/** The first page after a code was typed. */
export function beginTurn(c: Context, at: KioskTurn): Response | Promise<Response> {
  if (at.invited.mayStart) return c.html(<Landing answering={answeringAt(at)} />);
  const reason = at.invited.status === 'already_answered' ? 'answered' : 'closed';
  return c.html(<KioskStopped {...at} reason={reason} />);
}

/** The page that a button of the form leads to. */
export async function followTurn(c: Context, client: Client, at: KioskTurn): Promise<Response> {
  if (at.invited.status !== 'open') return ended(c, client, at);
  const answering = answeringAt(at);
  const next = turn(answering, moveOf(at.entries));
  if (next.to === 'landing') return c.html(<Landing answering={answering} />);
  if (next.to === 'send') return send(c, client, at, answering);
  return c.html(await turnPage(next), next.faults.length > 0 || next.unfit?.length ? 422 : 200);
}

/** Sends; whatever is refused, the answers stay on the page, to be sent again. */
async function send(c: Context, client: Client, at: KioskTurn, answering: InvitedAnswering): Promise<Response> {
  try {
    await sendAnswers(client, answering);
  } catch (error) {
    if (error instanceof PageProblem && error.code === 'already_answered') {
      return c.html(<KioskStopped {...at} reason="answered" />, 409);
    }
    if (!(error instanceof PageProblem)) console.error(error);
    const { code, params, status } = error instanceof PageProblem ? error : new PageProblem(500, 'internal', {});
    const worded = { title: problemTitle(code, at.language), detail: problemDetail(code, params, at.language) };
    if (code === 'mode_changed') return c.html(<Landing answering={answering} problem={worded} />, 409);
    return c.html(<ReviewPage answering={answering} problem={worded} />, status as ContentfulStatusCode);
  }
  return c.html(<KioskThanks {...at} receiptCode={answering.receiptCode} />);
}

/** What was sent when no form is open any more: this very form, received before, or another. */
async function ended(c: Context, client: Client, at: KioskTurn): Promise<Response> {
  const receiptCode = firstOf(at.entries, 'receiptCode');
  if (isReceiptCode(receiptCode) && (await isReceived(client, receiptCode))) {
    return c.html(<KioskThanks {...at} receiptCode={receiptCode} />);
  }
  const reason = at.invited.status === 'already_answered' ? 'answered' : 'closed';
  return c.html(<KioskStopped {...at} reason={reason} />, 409);
}
