import { betterAuth } from 'better-auth';
import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import { magicLink } from 'better-auth/plugins';
import { drizzle } from 'drizzle-orm/libsql';
import type { Language } from '../surveys/text.ts';
import { readerLanguage } from '../web/language.ts';
import type { Config } from './config.ts';
import type { Database } from './db/database.ts';
import { account, session, user, verification } from './db/schema/staff.ts';
import { signInMinutes } from './model/messages.ts';

export interface SignInLink {
  email: string;
  url: string;
  /** The asker's, as far as the request tells. */
  language: Language;
}
type SendLink = (link: SignInLink) => Promise<void>;

const languageOf = (headers: Headers | undefined): Language =>
  readerLanguage(new Request('http://reader', { headers }));

/** The page with the button that follows the link: mail scanners open links, and one opened is spent. */
const confirmAddress = (url: string): string => url.replace('/api/auth/magic-link/verify', '/sign-in/confirm');

/**
 * Staff sign-in by a link sent to a known address. No password, no IP address stored, no telemetry. An unknown address
 * gets the same reply as a known one and no mail.
 */
export function createAuth(db: Database, config: Config, sendLink: SendLink) {
  return betterAuth({
    baseURL: config.baseUrl,
    basePath: '/api/auth',
    secret: config.secret,
    telemetry: { enabled: false },
    database: drizzleAdapter(drizzle(db.queuedClient), {
      provider: 'sqlite',
      schema: { user, session, account, verification },
      transaction: false,
    }),
    session: { expiresIn: 60 * 60 * 24 * 7, cookieCache: { enabled: false } },
    databaseHooks: {
      session: { create: { before: async (row) => ({ data: { ...row, ipAddress: null, userAgent: null } }) } },
    },
    advanced: {
      ipAddress: { disableIpTracking: true },
      // Said aloud, for the library leaves both off under a test runner.
      disableOriginCheck: false,
      disableCSRFCheck: false,
      useSecureCookies: config.baseUrl.startsWith('https://'),
    },
    rateLimit: { enabled: false },
    plugins: [
      magicLink({
        expiresIn: 60 * signInMinutes,
        disableSignUp: true,
        storeToken: 'hashed',
        sendMagicLink: ({ email, url }, ctx) =>
          sendLink({ email, url: confirmAddress(url), language: languageOf(ctx?.headers) }),
      }),
    ],
    // By itself the library logs errors whole, with the values of the statement that failed: a link among them. Ours to do.
    onAPIError: { throw: true },
    logger: { level: 'error', log: (_level, message) => console.error(message.split('\nparams:')[0]) },
  });
}

export type Auth = ReturnType<typeof createAuth>;
