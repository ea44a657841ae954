import { Hono } from 'hono';
import { PageProblem } from '../client.ts';
import type { SiteOptions } from '../site.tsx';
import { HomePage } from './home.tsx';
import { outboxPage } from './outbox.tsx';
import { anyone, localPath } from './reader.ts';
import { ConfirmPage, LinkSentPage, SignInPage } from './signIn.tsx';

/** Enough to catch a slip of the hand: whether the address exists shows when the link arrives. */
const looksLikeEmail = (text: string): boolean => text.length <= 254 && /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text);

const after = '/dashboard';

/** Home, sign-in, sign-out and, in the demonstration, the outbox. */
export function entrancePages(options: SiteOptions) {
  const pages = new Hono();

  pages.get('/', async (c) => {
    const visitor = await anyone(options, c.req.raw);
    return visitor.me === null ? c.html(<HomePage visitor={visitor} />) : c.redirect(after, 303);
  });

  pages.get('/sign-in', async (c) => {
    const visitor = await anyone(options, c.req.raw);
    const email = (c.req.query('email') ?? '').slice(0, 254);
    const fault = c.req.query('error') === undefined ? undefined : 'expired';
    const next = localPath(c.req.query('next'), after);
    return c.html(<SignInPage visitor={visitor} email={email} next={next} fault={fault} />);
  });

  pages.get('/sign-in/confirm', async (c) =>
    c.html(<ConfirmPage visitor={await anyone(options, c.req.raw)} query={c.req.query()} />),
  );

  pages.post('/sign-in', async (c) => {
    const visitor = await anyone(options, c.req.raw);
    const { email = '', next, from } = await c.req.parseBody();
    const address = typeof email === 'string' ? email.trim() : '';
    const to = localPath(typeof next === 'string' ? next : undefined, after);
    if (!looksLikeEmail(address)) {
      return c.html(<SignInPage visitor={visitor} email={address.slice(0, 254)} next={to} fault="invalid" />, 422);
    }
    await options.signIn(address, to, visitor.language);
    if (from === 'outbox' && options.demo) {
      return c.redirect(`/outbox?${new URLSearchParams({ lang: visitor.language, link: address })}`, 303);
    }
    return c.html(<LinkSentPage visitor={visitor} email={address} />);
  });

  pages.post('/sign-out', async (c) => {
    for (const cookie of await options.signOut(c.req.raw)) c.header('set-cookie', cookie, { append: true });
    return c.redirect('/', 303);
  });

  pages.get('/outbox', async (c) => {
    if (!options.demo) throw new PageProblem(404, 'not_found', {});
    return c.html(await outboxPage(await anyone(options, c.req.raw), options));
  });

  return pages;
}
