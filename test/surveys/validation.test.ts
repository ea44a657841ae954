import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DocumentSource } from '../../surveys/document.ts';
import { validateDocument } from '../../surveys/validation.ts';
import { anyDocument, option, sectionOf, sourceWith, words } from './documents.ts';

type Items = DocumentSource['sections'][number]['items'];
const faultsOf = (source: unknown) => validateDocument(source).faults.map(({ path, code }) => [path, code]);
const faultsOfItems = (items: Items, scales?: DocumentSource['scales']) =>
  faultsOf(sourceWith([sectionOf('one', items)], scales));
const choice = { kind: 'single' as const, name: 'c', text: words('c'), options: [option('A'), option('B')] };
const agreed = { kind: 'agreement' as const, name: 'a', text: words('a') };
const at = '/sections/0/items';

describe('the shape', () => {
  it.each([
    ['nothing', null, ['', 'wrong_type']],
    [
      'another format',
      { ...sourceWith([]), format: 'x', sections: [sectionOf('one', [agreed])] },
      ['/format', 'invalid_value'],
    ],
    ['no sections', sourceWith([]), ['/sections', 'too_small']],
    ['an unknown key', { ...sourceWith([sectionOf('one', [agreed])]), colour: 1 }, ['', 'unknown_key']],
    ['no title', { ...sourceWith([sectionOf('one', [agreed])]), title: undefined }, ['/title', 'missing']],
  ])('refuses %s', (_, source, fault) => {
    expect(faultsOf(source)).toEqual([fault]);
  });

  it('says where in an item something is wrong', () => {
    const source = JSON.parse(JSON.stringify(sourceWith([sectionOf('one', [agreed, choice])])));
    source.sections[0].items[0].kind = 'slider';
    source.sections[0].items[1].shownIf = { item: 'a' };
    source.sections[0].items[1].name = 'constructor';
    source.sections[0].items[1].options[0].code = 'skipped';
    expect(faultsOf(source)).toEqual(
      expect.arrayContaining([
        [`${at}/0/kind`, 'unknown_kind'],
        [`${at}/1/shownIf`, 'invalid_rule'],
        [`${at}/1/name`, 'invalid_format'],
        [`${at}/1/options/0/code`, 'invalid_format'],
      ]),
    );
  });

  it('refuses a rule nested beyond sense', () => {
    let rule: unknown = { item: 'a', is: [1] };
    for (let i = 0; i < 20_000; i++) rule = { not: rule };
    expect(faultsOf({ ...sourceWith([]), sections: [{ shownIf: rule }] })).toEqual([['', 'too_deep']]);
  });

  it('gives faults for any JSON, and never throws', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), fc.constantFrom('sections', 'title', 'scales'), (json, key) => {
        expect(validateDocument(json).document).toBeNull();
        const { document, faults } = validateDocument({ ...sourceWith([sectionOf('one', [agreed])]), [key]: json });
        expect(document === null).toBe(faults.length > 0);
      }),
    );
  });
});

describe('texts', () => {
  it('misses a text in one language, wherever a respondent would meet it', () => {
    const blank = { fr: ' ', en: 'x' };
    const items: Items = [
      { ...choice, hint: blank, options: [option('A'), { code: 'B', label: blank }] },
      { ...agreed, textFor: { professional_side: blank } },
      { kind: 'information', name: 'i', text: { fr: 'x', en: '' } },
    ];
    expect(faultsOfItems(items)).toEqual([
      [`${at}/0/hint/fr`, 'text_missing'],
      [`${at}/0/options/1/label/fr`, 'text_missing'],
      [`${at}/1/textFor/professional_side/fr`, 'text_missing'],
      [`${at}/2/text/en`, 'text_missing'],
    ]);
  });

  it('keeps the draft of a document whose texts are still to be written', () => {
    const { document, draft } = validateDocument({
      ...sourceWith([sectionOf('one', [agreed])]),
      title: { fr: '', en: '' },
    });
    expect(document).toBeNull();
    expect(draft?.slug).toBe('example');
  });
});

describe('names, items and scales', () => {
  it('finds what stands twice', () => {
    const twice: Items = [agreed, agreed, { ...choice, options: [option('A'), option('A')] }];
    const source = sourceWith(
      [sectionOf('one', twice), sectionOf('one', [{ ...agreed, name: 'z' }])],
      [{ name: 'a', title: words('a'), items: [{ name: 'z' }] }],
    );
    expect(faultsOf(source)).toEqual([
      [`${at}/1/name`, 'duplicate_name'],
      ['/scales/0/name', 'duplicate_name'],
      ['/sections/1/name', 'duplicate_name'],
      [`${at}/2/options/1/code`, 'duplicate_option'],
    ]);
  });

  it('finds items that contradict themselves or that no one can meet', () => {
    const number = { kind: 'number' as const, name: 'n', text: words('n'), min: 2, max: 1 };
    const items: Items = [number, { ...choice, options: [option('A'), option('B', true)] }];
    const reach = sectionOf('two', [{ ...agreed, audience: 'patient_side' }], { audience: 'professional_side' });
    expect(faultsOf(sourceWith([sectionOf('one', items), reach]))).toEqual([
      [`${at}/0/min`, 'min_above_max'],
      [`${at}/1/options/1/exclusive`, 'exclusive_in_single'],
      ['/sections/1/items/0/audience', 'never_shown'],
    ]);
  });

  it('finds scales that cannot be scored', () => {
    const points = [0, 10].map((value) => ({ value, label: words('p') }));
    const items: Items = [agreed, choice, { kind: 'rating', name: 'r', text: words('r'), points }];
    const scale = { name: 's', title: words('s'), items: ['a', 'r', 'c', 'a', 'x'].map((name) => ({ name })) };
    expect(faultsOfItems(items, [scale])).toEqual([
      ['/scales/0/items/1/name', 'scale_mixed_ranges'],
      ['/scales/0/items/2/name', 'scale_item_unscorable'],
      ['/scales/0/items/3/name', 'scale_item_repeated'],
      ['/scales/0/items/4/name', 'scale_item_unknown'],
    ]);
  });
});

describe('rules', () => {
  const info = { kind: 'information' as const, name: 'i', text: words('i') };
  const mine = { ...agreed, name: 'mine', audience: 'patient_side' as const };
  it.each([
    ['an unknown item', { item: 'nobody', answered: true as const }, 'rule_item_unknown', ''],
    ['itself', { item: 'last', answered: true as const }, 'rule_circular', ''],
    ['an information text', { not: { item: 'i', answered: true as const } }, 'rule_over_information', '/not'],
    ["the other side's item", { item: 'mine', answered: true as const }, 'rule_other_side', ''],
    ['an option that is not there', { item: 'c', is: ['A', 'Z'] }, 'rule_value_unknown', '/is/1'],
    ['a point off the scale', { all: [{ item: 'a', atLeast: 6 }] }, 'rule_value_unknown', '/all/0'],
    ['more or less of a choice', { item: 'c', atMost: 1 }, 'rule_not_numeric', ''],
  ])('refuses a rule over %s', (_, shownIf, code, where) => {
    const last = { ...agreed, name: 'last', audience: 'professional_side' as const, shownIf };
    expect(faultsOfItems([agreed, choice, info, mine, last])).toEqual([[`${at}/4/shownIf${where}`, code]]);
  });

  it("applies a section's rule before its first item", () => {
    const own = sectionOf('two', [{ ...agreed, name: 'b' }], { shownIf: { item: 'b', answered: true } });
    const earlier = sectionOf('two', [{ ...agreed, name: 'b' }], { shownIf: { item: 'a', is: [1, 2] } });
    expect(faultsOf(sourceWith([sectionOf('one', [agreed]), own]))).toEqual([['/sections/1/shownIf', 'rule_circular']]);
    expect(faultsOf(sourceWith([sectionOf('one', [agreed]), earlier]))).toEqual([]);
  });
});

describe('whole documents', () => {
  it('finds nothing wrong with documents that are right', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        const others = validateDocument(document).faults.filter((fault) => fault.code !== 'rule_other_side');
        expect(others).toEqual([]);
      }),
    );
  });

  it('reads two thousand items with rules, and refuses more', () => {
    const items = Array.from({ length: 2000 }, (_, i) => ({
      ...choice,
      name: `item_${i}`,
      ...(i > 0 && { shownIf: { item: `item_${i - 1}`, is: ['A'] } }),
    }));
    expect(faultsOfItems(items)).toEqual([]);
    const tooMany = sourceWith([sectionOf('one', items), sectionOf('two', [agreed])]);
    expect(faultsOf(tooMany)).toEqual([['/sections', 'too_many_items']]);
  });
});
