import { Hono } from 'hono';
import { askedLanguage, readerLanguage } from '../../language.ts';
import { askedSize, sized } from '../../parts/textSize.ts';
import type { SiteOptions } from '../../site.tsx';
import { entriesFrom, firstOf } from '../respondent/entries.ts';
import { refuseTooLarge } from '../respondent/formLimit.ts';
import { formAddress, formPath } from '../respondent/formPath.ts';
import { CodePage } from './codePage.tsx';
import { readCode } from './shortCode.ts';

/** The pages of those who were handed a sheet of paper: the short code on it leads to the form. */
export function handedPages({ client }: Pick<SiteOptions, 'client'>) {
  const pages = new Hono();
  pages.use('/code', async (c, next) => {
    await next();
    c.header('cache-control', 'no-store');
  });
  pages.use('/code', refuseTooLarge);
  const reader = (request: Request) => ({
    language: readerLanguage(request),
    asked: askedLanguage(request) !== null,
    size: askedSize(request.url),
  });
  pages.get('/code', (c) => c.html(<CodePage {...reader(c.req.raw)} typed="" fault={null} />));
  pages.post('/code', async (c) => {
    const typed = firstOf(entriesFrom(await c.req.parseBody({ all: true })), 'code');
    const reading = await readCode(client(c.req.raw), typed);
    if ('fault' in reading) {
      const page = <CodePage {...reader(c.req.raw)} typed={typed} fault={reading.fault} />;
      return c.html(page, reading.fault === 'unknown' ? 404 : 422);
    }
    const asked = askedLanguage(c.req.raw);
    const size = askedSize(c.req.url);
    const address = asked === null ? sized(formPath(reading.token), size) : formAddress(reading.token, asked, size);
    return c.redirect(address, 303);
  });
  return pages;
}
