import { describe, expect, it } from 'vitest';
import { actorOnce, askForPage } from '../../api/pageActors.ts';

const page = (method = 'GET') => new Request('http://internal/dashboard', { method });
const asked = (of: Request) => {
  const request = new Request('http://internal/programs');
  askForPage(request, of);
  return request;
};

/** Counts how often somebody is looked up. */
function lookups() {
  let times = 0;
  return { times: () => times, read: async () => ({ userId: String(++times), email: '', assignments: [] }) };
}

describe('who asks on behalf of a page', () => {
  it('is looked up once for a page that is read, and for each page anew', async () => {
    const { times, read } = lookups();
    const one = page();
    const [first, second] = await Promise.all([actorOnce(asked(one), read), actorOnce(asked(one), read)]);
    expect(first).toBe(second);
    expect(times()).toBe(1);
    expect((await actorOnce(asked(page()), read))?.userId).toBe('2');
  });

  it('is looked up each time where a page writes, and for who asks the API directly', async () => {
    const { times, read } = lookups();
    const form = page('POST');
    for (const request of [asked(form), asked(form), new Request('http://internal/programs')])
      await actorOnce(request, read);
    expect(times()).toBe(3);
  });
});
