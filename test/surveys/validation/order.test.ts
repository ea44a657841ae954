import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { orderFaults, withoutMisplacedRules } from '../../../surveys/validation/order.ts';

const item = (name: unknown, shownIf?: unknown) => (shownIf === undefined ? { name } : { name, shownIf });
const over = (name: string) => ({ item: name, answered: true });
const told = (input: unknown) => orderFaults(input).map(({ path, code, params }) => [path, code, params.item]);

describe('the order of conditions', () => {
  it('is right over earlier items, whatever else is wrong with the draft', () => {
    const sections = [{ items: [item('a'), item('b', { not: { any: [over('a'), { all: 'no list' }] } })] }];
    expect(orderFaults({ sections, title: 7 })).toEqual([]);
    for (const odd of [null, [], 'x', { sections: 3 }, { sections: [null, { items: [null, 4] }] }])
      expect(orderFaults(odd)).toEqual([]);
  });

  it('is wrong over the item itself, a later one and a circle, in rules of items and of sections', () => {
    expect(told({ sections: [{ items: [item('a', over('a'))] }] })).toEqual([
      ['/sections/0/items/0/shownIf', 'rule_circular', 'a'],
    ]);
    const parts = { all: [over('a'), { any: [{ not: over('c') }] }] };
    expect(told({ sections: [{ items: [item('a'), item('b', parts)] }, { items: [item('c')] }] })).toEqual([
      ['/sections/0/items/1/shownIf/all/1/any/0/not', 'rule_item_later', 'c'],
    ]);
    const inside = [{ items: [item('a', over('b'))] }, { shownIf: over('a'), items: [item('b')] }];
    expect(told({ sections: inside })).toEqual([['/sections/0/items/0/shownIf', 'rule_circular', 'b']]);
    const own = [{ shownIf: over('b'), items: [item('a'), item('b')] }];
    expect(told({ sections: own })).toEqual([['/sections/0/shownIf', 'rule_circular', 'b']]);
  });

  it('means the first of two items with one name', () => {
    const items = [item('a'), item('b', over('a')), item('a')];
    expect(orderFaults({ sections: [{ items }] })).toEqual([]);
  });

  const name = fc.constantFrom('a', 'b', 'c', 'd');
  const { rule } = fc.letrec<{ rule: unknown }>((tie) => ({
    rule: fc.oneof(
      { maxDepth: 3 },
      name.map(over),
      fc.record({ not: tie('rule') }),
      fc.record({ all: fc.array(tie('rule'), { maxLength: 3 }) }),
      fc.record({ any: fc.array(tie('rule'), { maxLength: 3 }) }),
      fc.jsonValue(),
    ),
  }));
  const items = fc.array(fc.record({ name, shownIf: rule }, { requiredKeys: ['name'] }), { maxLength: 4 });
  const sections = fc.array(fc.record({ items, shownIf: rule }, { requiredKeys: ['items'] }), { maxLength: 4 });

  it('is right once misplaced rules are left out, and nothing else is', () => {
    fc.assert(
      fc.property(sections, (given) => {
        const before = structuredClone(given);
        const { document, faults } = withoutMisplacedRules({ sections: given, kept: 1 });
        expect(given).toEqual(before);
        expect(orderFaults(document)).toEqual([]);
        expect(faults).toEqual(orderFaults({ sections: given }));
        if (faults.length === 0) expect(document).toEqual({ sections: given, kept: 1 });
        const names = (of: unknown) => JSON.stringify((of as typeof given).map((s) => s.items.map((i) => i.name)));
        expect(names(document.sections)).toBe(names(given));
      }),
    );
  });

  it('is right in whatever a form can be walked through: every rule knows its answers', () => {
    fc.assert(
      fc.property(sections, (given) => {
        const mended = withoutMisplacedRules({ sections: given }).document.sections as typeof given;
        const first = new Map<string, number>();
        const order = mended.flatMap((section) => section.items);
        for (const [place, { name: own }] of order.entries()) if (!first.has(own)) first.set(own, place);
        for (const [place, { shownIf }] of order.entries()) {
          for (const asked of JSON.stringify(shownIf ?? null).matchAll(/"item":"([a-d])","answered":true/g))
            expect(first.get(asked[1] ?? '') ?? -1).toBeLessThan(place);
        }
      }),
    );
  });
});
