import { type Context, Hono } from 'hono';
import { PageProblem } from '../../../client.ts';
import { askedLanguage, readerLanguage } from '../../../language.ts';
import { askedSize } from '../../../parts/textSize.ts';
import type { SiteOptions } from '../../../site.tsx';
import { islandPath } from '../../islands.ts';
import { campaignLanguage } from '../../respondent/campaignLanguage.ts';
import { entriesFrom, firstOf } from '../../respondent/entries.ts';
import { refuseTooLarge } from '../../respondent/formLimit.ts';
import type { InvitedForm } from '../../respondent/invitedForm.ts';
import { fetchForm } from '../../respondent/respondentClient.ts';
import { readCode } from '../shortCode.ts';
import { clearedTurns } from './clearedTurns.ts';
import { kioskHome } from './kioskPath.ts';
import { KioskStart } from './kioskStart.tsx';
import { beginTurn, followTurn } from './kioskTurn.tsx';

/** A device that people answer on one after the other. It keeps nothing: no page, no address, no field. */
export function kioskPages({ client }: Pick<SiteOptions, 'client'>) {
  const pages = new Hono();
  const cleared = clearedTurns();

  async function start(c: Context, typed = '', fault: 'malformed' | 'unknown' | null = null): Promise<Response> {
    const request = c.req.raw;
    const asked = askedLanguage(request) !== null;
    const reader = {
      language: readerLanguage(request),
      size: askedSize(c.req.url),
      asked,
      script: await islandPath('kiosk'),
    };
    const status = fault === null ? 200 : fault === 'unknown' ? 404 : 422;
    return c.html(<KioskStart {...reader} typed={typed} fault={fault} />, status);
  }

  pages.use(kioskHome, async (c, next) => {
    await next();
    c.header('cache-control', 'no-store');
  });
  pages.use(kioskHome, refuseTooLarge);
  pages.get(kioskHome, (c) => start(c));
  pages.post(kioskHome, async (c) => {
    const entries = entriesFrom(await c.req.parseBody({ all: true }));
    const api = client(c.req.raw);
    const key = firstOf(entries, 'turn');
    if (firstOf(entries, 'button') === 'clear') cleared.add(key);
    if (cleared.has(key)) return c.redirect(kioskHome, 303);

    const typed = firstOf(entries, 'code');
    const given = firstOf(entries, 'token');
    const reading = given === '' ? await readCode(api, typed) : { token: given };
    if ('fault' in reading) return start(c, typed, reading.fault);
    const { token } = reading;
    let invited: InvitedForm;
    try {
      invited = await fetchForm(api, token);
    } catch (error) {
      if (error instanceof PageProblem && error.code === 'unknown_token') return start(c);
      throw error;
    }
    const language = campaignLanguage(c.req.raw, invited);
    const at = { token, invited, language, entries, size: askedSize(c.req.url), script: await islandPath('kiosk') };
    return given === '' ? beginTurn(c, { ...at, turn: crypto.randomUUID() }) : followTurn(c, api, { ...at, turn: key });
  });
  return pages;
}
