import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isAllowedUrl } from '../../../api/webhooks/allowedUrl.ts';
import { type Find, inTurn } from '../../../api/webhooks/lookupInTurn.ts';
import { guardedLookup, postTo } from '../../../api/webhooks/post.ts';
import { isPublicAddress } from '../../../api/webhooks/publicAddress.ts';
import { receiver } from '../../support/receiver.ts';

const abroad = { baseUrl: 'https://tandem.example.org', demo: false };
const here = { baseUrl: 'http://localhost:3000', demo: false };
const byte = fc.integer({ min: 0, max: 255 });

const privateAddresses = [
  ...['127.0.0.1', '10.1.2.3', '172.16.0.1', '172.31.255.255', '192.168.1.1', '169.254.169.254', '100.64.0.1'],
  ...['0.0.0.0', '224.0.0.1', '255.255.255.255', '192.0.2.1', '198.18.0.1', '::1', '::', 'fe80::1', 'fc00::1'],
  ...['fd12::1', 'ff02::1', '::ffff:127.0.0.1', '::ffff:8.8.8.8', '64:ff9b::7f00:1', '2001:db8::1', '2002:7f00:1::'],
  ...['2001::1', 'not an address', ''],
];

it('knows public addresses from private, local and shared ones', () => {
  for (const address of privateAddresses) expect(isPublicAddress(address), address).toBe(false);
  for (const address of ['8.8.8.8', '172.32.0.1', '172.15.0.1', '100.128.0.1', '2606:4700::1111', '2a00:1450::1'])
    expect(isPublicAddress(address), address).toBe(true);
  fc.assert(
    fc.property(byte, byte, byte, (b, c, d) => {
      for (const start of ['10', '127', '0']) expect(isPublicAddress(`${start}.${b}.${c}.${d}`)).toBe(false);
      expect(isPublicAddress(`192.168.${c}.${d}`)).toBe(false);
      expect(isPublicAddress(`8.${b}.${c}.${d}`)).toBe(true);
    }),
  );
});

it('lets a webhook have https addresses of the internet alone, and this machine where the installation is tried out', () => {
  for (const url of ['https://example.org/hook?a=b', 'https://example.org:8443/', 'https://8.8.8.8/x'])
    for (const config of [abroad, here]) expect(isAllowedUrl(config, url), url).toBe(true);
  const never = [
    'http://example.org/',
    'ftp://example.org/',
    'https://u:p@example.org/',
    'https://intranet/',
    'words',
    '',
  ];
  for (const url of [...never, 'https://example.org/#part', 'https://10.0.0.1/', 'https://[fd00::1]/'])
    for (const config of [abroad, here]) expect(isAllowedUrl(config, url), url).toBe(false);
  // Written in other ways, all of them are 127.0.0.1.
  for (const host of ['localhost', '127.0.0.1', '[::1]', '2130706433', '0x7f.1', '127.1']) {
    expect(isAllowedUrl(abroad, `https://${host}/`), host).toBe(false);
    expect(isAllowedUrl(here, `http://${host}/`), host).toBe(true);
  }
});

const lookedUp = (config: { baseUrl: string; demo: boolean }, addresses: string[]) =>
  new Promise((resolve) => {
    const found = addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
    const find = guardedLookup(config, (_name, _options, done) => done(null, found));
    find('example.org', { all: true }, (error, given) => resolve(error === null ? given : error.code));
  });

it('refuses a name, once it was looked up, that stands for what may not be reached', async () => {
  expect(await lookedUp(abroad, ['8.8.8.8', '2606:4700::1111'])).toHaveLength(2);
  for (const address of privateAddresses.slice(0, -2)) {
    expect(await lookedUp(abroad, [address]), address).toBe('address_refused');
    expect(await lookedUp(abroad, ['8.8.8.8', address]), address).toBe('address_refused');
  }
  expect(await lookedUp(abroad, [])).toBe('address_refused');
  expect(await lookedUp(here, ['127.0.0.1'])).toHaveLength(1);
  expect(await lookedUp(here, ['10.0.0.1'])).toBe('address_refused');
  // Everybody enters a demonstration as any role.
  expect(await lookedUp({ ...abroad, demo: true }, ['8.8.8.8'])).toBe('address_refused');
});

it('looks up two names at once and no more, whatever name servers are silent', () => {
  const asked: { name: string; answer: Parameters<Find>[2] }[] = [];
  const find = inTurn((name, _options, answer) => void asked.push({ name, answer }));
  const found: string[] = [];
  for (const name of ['a', 'b', 'c', 'd']) find(name, { all: true }, () => found.push(name));
  const names = () => asked.map(({ name }) => name);
  expect(names()).toEqual(['a', 'b']);
  asked[1]?.answer(null, []);
  expect([names(), found]).toEqual([['a', 'b', 'c'], ['b']]);
  asked[0]?.answer(new Error('silent'), []);
  asked[2]?.answer(null, []);
  asked[3]?.answer(null, []);
  expect([names(), found]).toEqual([
    ['a', 'b', 'c', 'd'],
    ['b', 'a', 'c', 'd'],
  ]);
});

it('reaches this machine only where the installation is tried out', async () => {
  const { url, received } = await receiver();
  const sent = { headers: {}, body: '{}' };
  expect(await postTo(abroad, url, sent)).toEqual({ status: null, error: 'address_refused' });
  expect(received).toEqual([]);
  expect(await postTo(here, url, sent)).toEqual({ status: 204, error: null });
  expect(await postTo(here, url.replace('127.0.0.1', 'localhost'), sent)).toEqual({ status: 204, error: null });
  expect(received).toHaveLength(2);
});

it('follows no redirect, reads little, and does not wait for ever', async () => {
  const target = await receiver();
  const there = await receiver();
  there.answer(302, { location: target.url });
  expect(await postTo(here, there.url, { headers: {}, body: '{}' })).toEqual({ status: 302, error: null });
  expect(target.received).toEqual([]);
  there.answer(200);
  expect((await postTo(here, there.url, { headers: {}, body: '{}' })).status).toBe(200);
  there.answer(null);
  expect(await postTo(here, there.url, { headers: {}, body: '{}' }, 50)).toEqual({ status: null, error: 'timeout' });
});

it('ends a try that the receiver answers by changing to another protocol', async () => {
  const there = await receiver();
  there.answer(101, { connection: 'Upgrade', upgrade: 'other' });
  // Without an end the pass that sends for every programme would wait for ever.
  expect(await postTo(here, there.url, { headers: {}, body: '{}' })).toEqual({ status: null, error: 'ECONNRESET' });
});
