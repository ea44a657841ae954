import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inOrder, orderFaults } from '../../../surveys/validation/order.ts';

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

  it('is wrong for a text that recalls the answer beside it or a later one, wherever a text may recall one', () => {
    const both = (text: string) => ({ fr: text, en: text });
    const sections = [
      { title: both('{{a}}'), items: [{ name: 'a', text: both('{{b|none}} {{nobody}}'), hint: { fr: '{{a}}' } }] },
      { intro: both('{{a}}'), items: [{ name: 'b', textFor: { patient_side: { en: '{{a}} {{c}}' } } }, { name: 'c' }] },
    ];
    expect(told({ sections })).toEqual([
      ['/sections/0/title/fr', 'pipe_item_later', 'a'],
      ['/sections/0/title/en', 'pipe_item_later', 'a'],
      ['/sections/0/items/0/text/fr', 'pipe_item_later', 'b'],
      ['/sections/0/items/0/text/en', 'pipe_item_later', 'b'],
      ['/sections/0/items/0/hint/fr', 'pipe_item_later', 'a'],
      ['/sections/1/items/0/textFor/patient_side/en', 'pipe_item_later', 'c'],
    ]);
    const { document, faults } = inOrder({ sections });
    expect(faults).toHaveLength(6);
    expect(document.sections).toMatchObject([
      { title: both('…'), items: [{ text: both('none {{nobody}}'), hint: { fr: '…' } }] },
      { intro: both('{{a}}'), items: [{ textFor: { patient_side: { en: '{{a}} …' } } }, { name: 'c' }] },
    ]);
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
  const pipe = fc.tuple(name, fc.constantFrom('', '|', '|none')).map(([asked, other]) => `{{${asked}${other}}}`);
  const words = fc.array(fc.oneof(pipe, fc.string({ maxLength: 3 })), { maxLength: 3 }).map((parts) => parts.join(''));
  const text = fc.oneof(fc.record({ fr: words, en: words }, { requiredKeys: [] }), fc.jsonValue());
  const items = fc.array(fc.record({ name, shownIf: rule, text, hint: text }, { requiredKeys: ['name'] }), {
    maxLength: 4,
  });
  const sections = fc.array(fc.record({ items, shownIf: rule, title: text }, { requiredKeys: ['items'] }), {
    maxLength: 4,
  });

  it('is right once misplaced rules and recalled answers are left out, and nothing else is', () => {
    fc.assert(
      fc.property(sections, (given) => {
        const before = structuredClone(given);
        const { document, faults } = inOrder({ sections: given, kept: 1 });
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
        const mended = inOrder({ sections: given }).document.sections as typeof given;
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
