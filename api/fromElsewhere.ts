import type { Config } from './config.ts';

/**
 * Did a page of another site make a browser send this? The session cookie goes along from neighbours under the same
 * domain too. Programs send neither header; older browsers send the Origin alone.
 */
export function isFromElsewhere(headers: Headers, { baseUrl }: Pick<Config, 'baseUrl'>): boolean {
  const site = headers.get('sec-fetch-site');
  if (site !== null) return site !== 'same-origin' && site !== 'none';
  const origin = headers.get('origin');
  return origin !== null && origin !== new URL(baseUrl).origin;
}
