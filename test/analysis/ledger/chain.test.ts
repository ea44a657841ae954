import { describe, expect, it } from 'vitest';
import {
  type ChainLink,
  type ChainVerdict,
  chainStart,
  linkHash,
  type PrintedHead,
  verifyChain,
} from '../../../analysis/ledger/chain.ts';

const eventAt = (n: number) => ({
  id: `e${n}`,
  type: n === 1 ? 'submitted' : 'progress_note',
  detail: { note: `${n}` },
});
const recommendation = { id: 'r', title: { fr: 'Un banc', en: '' } };

/** A chain of this many events. */
function chainOf(length: number): ChainLink[] {
  let previous = chainStart;
  return Array.from({ length }, (_, index) => {
    const own = index === 0 ? recommendation : null;
    const event = eventAt(index + 1);
    previous = linkHash(previous, event, own);
    return { position: index + 1, hash: previous, event, recommendation: own };
  });
}

async function* each(links: ChainLink[]): AsyncGenerator<ChainLink> {
  yield* links;
}
const verify = (links: ChainLink[], printed: PrintedHead | null = null, outside = 0): Promise<ChainVerdict> =>
  verifyChain(each(links), { outside, printed });
const headOf = (links: ChainLink[], count: number): PrintedHead => ({
  ...{ head: Buffer.from(links[count - 1]?.hash ?? []).toString('hex'), count },
});
const faultOf = async (links: ChainLink[], printed?: PrintedHead, outside?: number) =>
  (await verify(links, printed, outside)).fault;

describe('the hash of a link', () => {
  it('is the one that anybody works out: SHA-256 of the hash before and the canonical JSON', () => {
    const event = { b: 1, a: 'é' };
    // printf '\0…' (32 times) followed by {"event":{"a":"é","b":1}} | sha256sum
    expect(linkHash(chainStart, event, null).toString('hex')).toBe(
      'afd2d8ff3e0f966793b43fc4a9f7606296629d6846060561f3ae7dd4adaba03b',
    );
    expect(linkHash(chainStart, event, recommendation)).not.toEqual(linkHash(chainStart, event, null));
  });
});

describe('a chain', () => {
  it('holds, and so does every head printed on the way', async () => {
    const links = chainOf(5);
    expect(await verify(links)).toEqual({ ...headOf(links, 5), stands: null, fault: null });
    for (let count = 1; count <= 5; count++) expect(await faultOf(links, headOf(links, count))).toBeNull();
    expect(await verify([])).toEqual({ count: 0, head: null, stands: null, fault: null });
    for (let count = 1; count <= 5; count++)
      expect((await verify(links, { ...headOf(links, count), count: null })).stands).toBe(count);
  });

  it.each([
    [1, 'edited_recommendation'],
    [3, 'edited_event'],
    [5, 'edited_event'],
  ])('tells that event %i was edited', async (position, kind) => {
    const links = chainOf(5).map((link) =>
      link.position === position ? { ...link, event: { ...link.event, detail: { note: 'Rien.' } } } : link,
    );
    expect(await verify(links)).toMatchObject({ count: position - 1, fault: { kind, position } });
  });

  it('tells that the recommendation was edited', async () => {
    const [first, ...rest] = chainOf(3);
    const edited = {
      ...first,
      recommendation: { ...recommendation, title: { fr: 'Une chaise', en: '' } },
    } as ChainLink;
    expect(await faultOf([edited, ...rest])).toEqual({ kind: 'edited_recommendation', position: 1 });
  });

  it('tells that an event is missing, or a link', async () => {
    const links = chainOf(4);
    const without = links.map((link) => (link.position === 2 ? { ...link, event: null } : link));
    expect(await faultOf(without)).toEqual({ kind: 'missing_event', position: 2 });
    expect(await faultOf(links.filter(({ position }) => position !== 2))).toEqual({
      kind: 'missing_link',
      position: 2,
    });
  });

  it('tells two events that changed places', async () => {
    const [a, b, c] = chainOf(3) as [ChainLink, ChainLink, ChainLink];
    expect(await faultOf([a, { ...b, event: c.event }, { ...c, event: b.event }])).toMatchObject({ position: 2 });
  });

  it('tells a hash that was changed from an event that was', async () => {
    const links = chainOf(4).map((link) => (link.position === 2 ? { ...link, hash: Buffer.alloc(32, 7) } : link));
    expect(await faultOf(links)).toEqual({ kind: 'edited_link', position: 2 });
  });

  it('tells events that stand outside it', async () => {
    expect(await faultOf(chainOf(2), undefined, 1)).toEqual({ kind: 'outside_chain', position: null });
  });

  it('tells by a printed head that it was made anew, or that its tail was cut', async () => {
    const printed = headOf(chainOf(5), 4);
    expect(await faultOf(chainOf(3), printed)).toEqual({ kind: 'cut_tail', position: 4 });
    expect(await faultOf(chainOf(3), { ...printed, count: null })).toEqual({ kind: 'lost_head', position: null });
    let previous = chainStart;
    const anew = chainOf(5).map((link) => {
      const event = { ...link.event, detail: { note: 'Réécrit.' } };
      previous = linkHash(previous, event, link.recommendation);
      return { ...link, event, hash: previous };
    });
    expect(await faultOf(anew)).toBeNull();
    expect(await faultOf(anew, printed)).toEqual({ kind: 'rewritten_chain', position: 4 });
  });
});
