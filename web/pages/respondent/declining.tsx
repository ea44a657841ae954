import type { Context } from 'hono';
import type { Language } from '../../../surveys/text.ts';
import { type Client, PageProblem, unwrap } from '../../client.ts';
import { askedSize, type TextSize } from '../../parts/textSize.ts';
import { campaignLanguage } from './campaignLanguage.ts';
import { DeclinedPage } from './declinedPage.tsx';
import { DeclinePage, reasonOf } from './declinePage.tsx';
import { type Entries, firstOf } from './entries.ts';
import { formPath } from './formPath.ts';
import type { InvitedForm } from './invitedForm.ts';
import { fetchForm } from './respondentClient.ts';
import { StoppedPage } from './stoppedPage.tsx';

interface Declining {
  token: string;
  invited: InvitedForm;
  language: Language;
  size: TextSize;
  offersOther: boolean;
}

async function read(c: Context, client: Client): Promise<Declining> {
  const token = c.req.param('token') ?? '';
  const invited = await fetchForm(client, token);
  const offersOther = invited.campaign.languages.length > 1;
  return { token, invited, offersOther, size: askedSize(c.req.url), language: campaignLanguage(c.req.raw, invited) };
}

function stopped(c: Context, { token, language, size }: Declining, code: string) {
  const reason = code === 'already_answered' ? 'answered' : 'closed';
  return c.html(<StoppedPage language={language} size={size} path={formPath(token)} reason={reason} />, 409);
}

/** The page on which somebody may say that they will not answer; it changes nothing. */
export async function showDecline(c: Context, client: Client) {
  const declining = await read(c, client);
  const { token, invited, language, size, offersOther } = declining;
  if (invited.status !== 'open') return stopped(c, declining, invited.status);
  const { closesOn } = invited.campaign;
  if (invited.declined)
    return c.html(<DeclinedPage {...{ token, language, size, offersOther, closesOn }} help={null} />);
  return c.html(<DeclinePage {...{ token, language, size, offersOther }} chosen={null} />);
}

/** Takes the no, and offers help to somebody who does not feel safe. */
export async function takeDecline(c: Context, client: Client, entries: Entries) {
  const declining = await read(c, client);
  const { token, invited, language, size, offersOther } = declining;
  const reason = reasonOf(firstOf(entries, 'reason'));
  if (firstOf(entries, 'button') !== 'decline') {
    return c.html(<DeclinePage {...{ token, language, size, offersOther }} chosen={reason} />);
  }
  const form = client.forms[':token'];
  try {
    await unwrap(form.decline.$post({ param: { token }, json: { reason } }));
  } catch (error) {
    if (!(error instanceof PageProblem) || error.status !== 409) throw error;
    return stopped(c, declining, error.code);
  }
  const help =
    reason === 'not_safe'
      ? {
          coaches: (await unwrap(form.help.$get({ param: { token } }))).coaches,
          mayAsk: (await unwrap(form['hand-up'].$get({ param: { token } }))).coaches.length > 0,
        }
      : null;
  const { closesOn } = invited.campaign;
  return c.html(<DeclinedPage {...{ token, language, size, offersOther, closesOn, help }} />);
}
