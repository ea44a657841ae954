import type { TestApp } from '../support/app.ts';

/** Addresses that give no page: data, pictures and scripts. */
const noPage =
  /^\/(api|assets|islands|design\/|openapi\.json|health|ready|favicon)|\.(csv|json|xlsx|svg|png|zip|txt|css|js|html)$/;

/** The addresses of the pages of a site, as its routes say: `/campaigns/:id`. */
export const pagePatterns = ({ app }: TestApp): string[] =>
  [...new Set(app.routes.filter(({ method }) => method === 'GET').map(({ path }) => path))].filter(
    (path) => !path.includes('*') && !noPage.test(path),
  );

/** Which of the patterns a path is: the one with the most parts written out. */
export function patternOf(patterns: readonly string[], path: string): string | null {
  const parts = path.split('/');
  const fits = patterns.filter((pattern) => {
    const wanted = pattern.split('/');
    return wanted.length === parts.length && wanted.every((part, i) => part.startsWith(':') || part === parts[i]);
  });
  const written = (pattern: string) => pattern.split('/').filter((part) => !part.startsWith(':')).length;
  return fits.sort((a, b) => written(b) - written(a))[0] ?? null;
}
