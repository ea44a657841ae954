import { isIP } from 'node:net';
import type { Config } from '../config.ts';
import { isLoopbackAddress, isPublicAddress } from './publicAddress.ts';

/** Name or address of a host without the brackets that IPv6 has in addresses. */
export const bareHost = ({ hostname }: URL): string => hostname.replace(/^\[|\]$/g, '');

const isLocalName = (host: string): boolean => host === 'localhost' || isLoopbackAddress(host);

/**
 * Whether this installation may send to itself: where it is reached at the loopback address alone, as on the computer of
 * somebody who tries it out. A demonstration that others reach does not.
 */
const allowsLoopback = ({ baseUrl }: Pick<Config, 'baseUrl'>): boolean => isLocalName(bareHost(new URL(baseUrl)));

/**
 * Whether something may be sent to an address that a name stands for. A demonstration, which everybody may enter as any role,
 * sends nothing to the rest of the world.
 */
export const mayReach = (config: Pick<Config, 'baseUrl' | 'demo'>, address: string): boolean =>
  (!config.demo && isPublicAddress(address)) || (allowsLoopback(config) && isLoopbackAddress(address));

/**
 * Whether a webhook may have this address, before its name is looked up: https with a host of the public internet, neither
 * name nor password in it; http for this very machine, where the installation may send to itself.
 */
export function isAllowedUrl(config: Pick<Config, 'baseUrl'>, text: string): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  const host = bareHost(url);
  if (url.username !== '' || url.password !== '' || url.hash !== '') return false;
  if (isLocalName(host)) return allowsLoopback(config) && /^https?:$/.test(url.protocol);
  if (url.protocol !== 'https:') return false;
  return isIP(host) === 0 ? host.includes('.') : isPublicAddress(host);
}
