import { describe, expect, it } from 'vitest';
import { compareDocuments, type ItemComparison } from '../../../surveys/comparison/compare.ts';
import { decisionsFor } from '../../../surveys/comparison/proposal.ts';
import { type DocumentSource, documentSchema, type QuestionnaireDocument } from '../../../surveys/document.ts';
import { documentWith, option, sectionOf, sourceWith, words } from '../documents.ts';

type ItemSource = DocumentSource['sections'][number]['items'][number];
const text = (fr: string, en: string) => ({ fr, en });
const heard = (more: object = {}): ItemSource => ({
  ...{ kind: 'agreement', name: 'heard', text: text('L’équipe m’écoute bien.', 'The team listens to me well.') },
  ...more,
});
const home = (options: { code: string; label: { fr: string; en: string } }[]): ItemSource => ({
  ...{ kind: 'single', name: 'home', text: words('home'), options },
});
const rating = (points: [number, string][]): ItemSource => ({
  ...{ kind: 'rating', name: 'rating', text: words('rating') },
  points: points.map(([value, label]) => ({ value, label: words(label) })),
});

const kept = (before: QuestionnaireDocument, after: QuestionnaireDocument, name: string) => {
  const found = compareDocuments(before, after).items.find((item) => item.name === name);
  if (found?.status !== 'kept') throw new Error(`${name} is not in both`);
  return found;
};
const between = (before: ItemSource, after: ItemSource) =>
  kept(documentWith([before]), documentWith([after]), before.name);
const reworded = (fr: string, en: string) => between(heard(), heard({ text: text(fr, en) }));
const codesOf = (item: { changes: { code: string }[] }) => item.changes.map(({ code }) => code);

describe('wording', () => {
  it.each([
    ['L’équipe m’écoute bien', 'The team listens to me well', 'trifling', 'minor_wording'],
    ["L'ÉQUIPE  m'écoute bien.", 'The team listens to me well.', 'trifling', 'minor_wording'],
    ['Mon équipe m’écoute bien.', 'My team listens to me well.', 'small', 'minor_wording'],
    ['L’équipe ne m’écoute pas bien.', 'The team does not listen to me well.', 'large', 'not_comparable'],
    ['Je sais à qui poser mes questions.', 'I know whom to ask.', 'other', 'not_comparable'],
  ])('%s', (fr, en, size, proposed) => {
    const item = reworded(fr, en);
    expect(item.changes[0]).toMatchObject({ code: 'reworded', part: 'text', size });
    expect(item.proposed).toBe(proposed);
    expect(decisionsFor(item.proposed)).not.toContain('identical');
  });

  it('in one language alone is a mended translation, unless its meaning turned', () => {
    const item = reworded('Mes collègues prennent le temps de me comprendre.', 'The team listens to me well.');
    expect(item).toMatchObject({ proposed: 'minor_wording', changes: [{ language: 'fr', size: 'other' }] });
    expect(reworded('L’équipe ne m’écoute jamais bien.', 'The team listens to me well.').proposed).toBe(
      'not_comparable',
    );
  });

  it('counts numbers, symbols and emoji as words', () => {
    const [before, after] = [
      heard({ text: words('Feeling 🙂 in 2 days') }),
      heard({ text: words('Feeling 🙁 in 2 days') }),
    ];
    expect(between(before, after).proposed).toBe('not_comparable');
    expect(between(before, heard({ text: words('Feeling 🙂 in 3 days') })).proposed).toBe('not_comparable');
    expect(between(before, heard({ text: words('Feeling 🙂, in 2 days!') })).proposed).toBe('minor_wording');
  });

  it('of one side is compared with what that side read before', () => {
    const forPatients = {
      textFor: { patient_side: text('L’équipe m’écoute très bien.', 'The team listens to me very well.') },
    };
    const item = between(heard(), heard(forPatients));
    expect(item.changes[0]).toMatchObject({ part: 'textFor/patient_side', before: 'L’équipe m’écoute bien.' });
    expect(item.proposed).toBe('minor_wording');
  });

  it('of very long texts is compared without filling the memory', () => {
    const long = (word: string) =>
      heard({ text: words(Array.from({ length: 1600 }, (_, i) => `${word}${i}`).join(' ')) });
    expect(between(long('a'), long('b')).proposed).toBe('not_comparable');
  });
});

describe('options and points', () => {
  const yesNo = [option('YES'), option('NO')];
  it('added or removed make other scores', () => {
    const item = between(home(yesNo), home([...yesNo, option('MAYBE')]));
    expect(item).toMatchObject({ proposed: 'rescored', changes: [{ code: 'option_added', option: 'MAYBE' }] });
    expect(between(home([...yesNo, option('MAYBE')]), home(yesNo)).changes).toMatchObject([{ code: 'option_removed' }]);
  });

  it('relabelled a little stay what they are', () => {
    const item = between(
      rating([
        [1, 'agree'],
        [2, 'disagree'],
      ]),
      rating([
        [1, 'mostly agree'],
        [2, 'disagree'],
      ]),
    );
    expect(item.changes).toMatchObject([
      { code: 'relabelled', option: '1', before: 'agree (fr)', after: 'mostly agree (fr)', size: 'small' },
      { code: 'relabelled', option: '1', language: 'en' },
    ]);
  });

  it('in another order are told', () => {
    expect(between(home(yesNo), home([...yesNo].reverse()))).toMatchObject({
      ...{ proposed: 'minor_wording', changes: [{ code: 'options_reordered' }] },
    });
  });

  it('recoded are told, by a swap, a new code or another value', () => {
    const swapped = [
      { code: 'YES', label: words('NO') },
      { code: 'NO', label: words('YES') },
    ];
    expect(codesOf(between(home(yesNo), home(swapped))).filter((code) => code === 'recoded')).toHaveLength(2);
    const renamed = [{ code: 'Y', label: words('YES') }, option('NO')];
    expect(between(home(yesNo), home(renamed)).changes[0]).toMatchObject({
      code: 'recoded',
      option: 'Y',
      earlier: 'YES',
    });
    const rescaled = between(
      rating([
        [1, 'bad'],
        [2, 'good'],
      ]),
      rating([
        [0, 'bad'],
        [1, 'good'],
      ]),
    );
    expect(rescaled).toMatchObject({ proposed: 'not_comparable' });
    expect(codesOf(rescaled)).toContain('recoded');
  });
});

describe('what decides who is asked', () => {
  it('makes an item not comparable: audience and logic, its own or its section’s', () => {
    const other = between(heard(), heard({ audience: 'patient_side' }));
    expect(other).toMatchObject({ proposed: 'not_comparable', changes: [{ code: 'audience', before: 'all' }] });
    const first: ItemSource = { ...heard(), name: 'first' };
    const withRule = (own?: object, ofSection?: object) =>
      documentSchema.parse(sourceWith([sectionOf('one', [first]), sectionOf('two', [heard(own)], ofSection)]));
    const rule = { shownIf: { item: 'first', atLeast: 4 } };
    expect(kept(withRule(), withRule(rule), 'heard')).toMatchObject({
      ...{ proposed: 'not_comparable', changes: [{ code: 'logic', of: 'item', before: null }] },
    });
    expect(kept(withRule(), withRule({}, rule), 'heard').changes).toMatchObject([{ code: 'logic', of: 'section' }]);
    expect(kept(withRule(), withRule(rule), 'first').proposed).toBe('identical');
  });

  it('tells flags, limits and patterns', () => {
    expect(between(heard(), heard({ required: true })).proposed).toBe('minor_wording');
    expect(between(heard(), heard({ dontKnow: true })).proposed).toBe('rescored');
    expect(between(heard(), heard({ sensitive: true }))).toMatchObject({
      ...{ proposed: 'identical', changes: [{ code: 'flag', flag: 'sensitive', after: true }] },
    });
    const number = (more: object): ItemSource => ({ kind: 'number', name: 'n', text: words('n'), ...more });
    expect(between(number({}), number({ max: 9 }))).toMatchObject({
      ...{ proposed: 'rescored', changes: [{ code: 'limit', limit: 'max', before: null, after: 9 }] },
    });
    const short = (more: object): ItemSource => ({ kind: 'short_text', name: 's', text: words('s'), ...more });
    expect(between(short({}), short({ pattern: '[A-Z]+' })).proposed).toBe('rescored');
    expect(between(short({}), short({ maxLength: 10 })).proposed).toBe('minor_wording');
    expect(between(short({}), short({ message: words('no') })).proposed).toBe('minor_wording');
  });
});

describe('items that come, go and move', () => {
  const three = (names: string[]) => documentWith(names.map((name) => ({ ...heard(), name, text: words(name) })));
  const shown = ({ name, status }: ItemComparison) => `${name} ${status}`;

  it('are told; what comes between others moves nothing', () => {
    const { items } = compareDocuments(three(['a', 'b', 'c']), three(['a', 'new', 'c']));
    expect(items.map(shown)).toEqual(['a kept', 'new added', 'c kept', 'b removed']);
    expect(items.filter(({ status }) => status === 'kept')).toMatchObject([{ changes: [] }, { changes: [] }]);
  });

  it('under a new name are another question, told as such', () => {
    const renamed = documentWith([{ ...heard(), name: 'heard_2' }]);
    expect(compareDocuments(documentWith([heard()]), renamed).items).toMatchObject([
      { name: 'heard_2', status: 'added', sameTextAs: 'heard' },
      { name: 'heard', status: 'removed' },
    ]);
  });

  it('moved are as few as can be', () => {
    const { items } = compareDocuments(three(['a', 'b', 'c', 'd']), three(['d', 'a', 'b', 'c']));
    expect(items.map((item) => (item.status === 'kept' ? codesOf(item) : []))).toEqual([['moved'], [], [], []]);
  });
});

describe('scales', () => {
  const items: ItemSource[] = ['a', 'b', 'c'].map((name) => ({ ...heard(), name }));
  type ScaleSource = NonNullable<DocumentSource['scales']>[number];
  const scale = (more: Partial<ScaleSource> = {}): ScaleSource => ({
    ...{ name: 'scale', title: words('scale'), items: [{ name: 'a' }, { name: 'b' }] },
    ...more,
  });
  const of = (more: Partial<ScaleSource>, after = items) =>
    compareDocuments(documentWith(items, [scale()]), documentWith(after, [scale(more)])).scales[0];

  it.each([
    [{}, 'identical', []],
    [{ items: [{ name: 'b' }, { name: 'a' }] }, 'identical', ['members_reordered']],
    [{ title: words('my scale') }, 'minor_wording', ['reworded', 'reworded']],
    [{ items: [{ name: 'a' }, { name: 'b' }, { name: 'c' }] }, 'rescored', ['member_added']],
    [{ items: [{ name: 'a' }] }, 'rescored', ['member_removed']],
    [{ items: [{ name: 'a' }, { name: 'b', reversed: true }] }, 'rescored', ['member_reversed']],
    [{ minimumAnswered: 1 }, 'rescored', ['minimum_answered']],
  ] as const)('%j: %s', (more, proposed, codes) => {
    const found = of(structuredClone(more) as Partial<ScaleSource>);
    expect(found).toMatchObject({ proposed });
    expect(found?.status === 'kept' && codesOf(found)).toEqual(codes);
  });

  it('are other scores when a member is another question', () => {
    const changed = items.map((item) => (item.name === 'a' ? { ...item, audience: 'patient_side' as const } : item));
    expect(of({}, changed)).toMatchObject({ proposed: 'rescored', changes: [] });
  });
});

describe('the document around the items', () => {
  it('tells texts, terms and sections', () => {
    const before = documentWith([heard()]);
    const after: QuestionnaireDocument = {
      ...before,
      ...{ title: words('Another'), licence: 'CC0', attribution: 'Us', rewording: 'forbidden', sources: ['one'] },
      consent: { ...before.consent, paragraphs: [...before.consent.paragraphs, words('More')] },
      sections: [
        ...before.sections,
        ...documentSchema.parse(sourceWith([sectionOf('new', [{ ...heard(), name: 'x' }])])).sections,
      ],
    };
    const { document } = compareDocuments(before, after);
    expect(
      document.map((change) => ('part' in change ? change.part : 'term' in change ? change.term : change.code)),
    ).toEqual([
      ...['/title', '/title', '/consent/paragraphs/1', '/consent/paragraphs/1', 'section_added'],
      ...['licence', 'attribution', 'rewording', 'sources'],
    ]);
  });
});
