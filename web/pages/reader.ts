import type { Me } from '../../api/model/me.ts';
import type { Language } from '../../surveys/text.ts';
import { type Client, PageProblem, unwrap } from '../client.ts';
import { readerLanguage } from '../language.ts';
import type { SiteOptions } from '../site.tsx';

/** Who reads a page, signed in or not, in which language, and where. */
export interface Visitor {
  client: Client;
  language: Language;
  /** The address asked for, as the server sees it: its path and query are what matters. */
  url: URL;
  demo: boolean;
  me: Me | null;
}
export interface Reader extends Visitor {
  me: Me;
}

const visit = ({ client, demo }: SiteOptions, request: Request) => ({
  client: client(request),
  language: readerLanguage(request),
  url: new URL(request.url),
  demo,
});

/** The signed-in reader of a page. @throws PageProblem `unauthenticated`, which leads to the sign-in page. */
export async function signedIn(options: SiteOptions, request: Request): Promise<Reader> {
  const visitor = visit(options, request);
  return { ...visitor, me: await unwrap(visitor.client.me.$get()) };
}

/** The reader of a page that needs no sign-in. */
export async function anyone(options: SiteOptions, request: Request): Promise<Visitor> {
  try {
    return await signedIn(options, request);
  } catch (error) {
    if (error instanceof PageProblem && error.code === 'unauthenticated')
      return { ...visit(options, request), me: null };
    throw error;
  }
}

/** Whoever reads a page that says that something went wrong: it must stand even where nothing can be asked. */
export const whoever = (options: SiteOptions, request: Request): Promise<Visitor> =>
  anyone(options, request).catch(() => ({ ...visit(options, request), me: null }));

/** A path of ours to go to after signing in; `fallback` for anything that could lead elsewhere. */
export const localPath = (path: string | undefined, fallback: string): string =>
  path !== undefined && /^\/(?![/\\])[^\\\s]*$/.test(path) ? path : fallback;
