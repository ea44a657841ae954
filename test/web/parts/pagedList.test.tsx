import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ListPages, pagedList } from '../../../web/parts/pagedList.tsx';

const at = (query: string) => new URL(`https://example.org/list${query}`);
const numbers = (count: number) => Array.from({ length: count }, (_, i) => i);

describe('a list in parts', () => {
  it('is whole up to sixty, and fifty at once beyond', () => {
    expect(pagedList(numbers(60), at('?page=2'))).toMatchObject({ pages: 1, shown: numbers(60) });
    expect(pagedList(numbers(61), at(''))).toMatchObject({ page: 1, pages: 2, shown: numbers(50) });
    expect(pagedList(numbers(61), at('?teams=2'), 'teams').shown).toEqual(numbers(61).slice(50));
  });

  it('shows every item on one page and no other, whatever the address asks for', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 }), fc.string(), (count, typed) => {
        const items = numbers(count);
        const { pages, page } = pagedList(items, at(`?${new URLSearchParams({ page: typed })}`));
        expect(page).toBeGreaterThanOrEqual(1);
        expect(page).toBeLessThanOrEqual(pages);
        const all = Array.from({ length: pages }, (_, i) => pagedList(items, at(`?page=${i + 1}`)).shown).flat();
        expect(all).toEqual(items);
      }),
    );
  });

  it('leads to the parts beside it and keeps what else was asked for, nowhere where there is one', () => {
    const url = at('?show=waiting&page=2&done=sent');
    const drawn = (count: number) =>
      String(
        <ListPages paged={pagedList(numbers(count), url)} url={url} language="fr" label="Invitations" anchor="list" />,
      );
    expect(drawn(40)).toBe('');
    const middle = drawn(140);
    expect(middle).toContain('aria-label="Pages\u00a0: Invitations"');
    expect(middle).toContain('href="?show=waiting&amp;page=1#list"');
    expect(middle).toContain('href="?show=waiting&amp;page=3#list"');
    expect(middle).toContain('Page 2 de 3');
  });
});
