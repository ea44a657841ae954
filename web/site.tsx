import { Hono } from 'hono';
import type { StaffRole } from '../api/db/schema/staff.ts';
import type { Language } from '../surveys/text.ts';
import type { Client } from './client.ts';
import { assetRoutes } from './pages/assets.ts';
import { islandRoutes } from './pages/islands.ts';
import { respondentPages } from './pages/respondent.tsx';
import { staffPages } from './pages/staff.tsx';

/** What the pages need from outside: the API in the name of a request's reader, and sign-in. */
export interface SiteOptions {
  demo: boolean;
  /** The public origin of the installation, as browsers see it. */
  origin: string;
  /** The invented members of staff that a visitor of the demonstration may sign in as; otherwise none. */
  demoAccounts: { role: StaffRole; email: string; name: string }[];
  client: (request: Request) => Client;
  /** The text of an address of the API, as `/findings/…`, that is not JSON; null when the API refused. */
  readText: (request: Request, path: string) => Promise<string | null>;
  /** Sends a sign-in link to an address that has an account; nothing tells whether it has. `next` is a local path. */
  signIn: (email: string, next: string, language: Language) => Promise<void>;
  /** Ends the session. Gives the `set-cookie` headers that clear it. */
  signOut: (request: Request) => Promise<string[]>;
}

/** Every page: what respondents see, what staff see, and the style sheets and scripts. */
export const createSite = (options: SiteOptions) =>
  new Hono()
    .route('/', islandRoutes)
    .route('/', assetRoutes)
    .route('/', respondentPages(options))
    .route('/', staffPages(options));
