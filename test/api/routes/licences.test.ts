import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { questionnaires, questionnaireVersions } from '../../../api/db/schema/questionnaires.ts';
import type { DocumentSource } from '../../../surveys/document.ts';
import { type TestApp, testApp } from '../../support/app.ts';
import { type Fixture, fixture } from '../../support/fixture.ts';
import { anotherProgram } from '../../support/places.ts';
import { documentWith, option, words } from '../../surveys/documents.ts';

type ItemSource = DocumentSource['sections'][number]['items'][number];
const place = (more: object = {}): ItemSource => ({
  ...{
    kind: 'single',
    name: 'place',
    text: { fr: 'Où êtes-vous né ?', en: 'Where were you born?' },
    hint: words('hint'),
  },
  options: [option('HERE'), option('ELSEWHERE')],
  ...more,
});
const bank = {
  ...documentWith([place(), { kind: 'long_text', name: 'why', text: words('why') }]),
  ...{ slug: 'bank', licence: 'CC BY-NC-SA 4.0', attribution: 'A university', rewording: 'forbidden' as const },
};
const origin = {
  ...{ slug: 'bank', number: 1, item: 'place', licence: bank.licence, attribution: bank.attribution },
  rewording: 'forbidden' as const,
};
const own = (items: ItemSource[]) => ({ ...documentWith(items), slug: 'own' });

let app: TestApp;
let sample: Fixture;
let admin: string;
beforeEach(async () => {
  app = await testApp();
  sample = await fixture(app.services.db);
  admin = await app.signedIn('program_admin', 'program', sample.programId);
  await app.services.db.write(async (tx) => {
    const { programId } = sample;
    await tx
      .insert(questionnaires)
      .values({ id: 'bank', slug: 'bank', programId, purpose: 'experience', createdAt: 1 });
    await tx.insert(questionnaireVersions).values({
      ...{ id: 'bank-1', questionnaireId: 'bank', number: 1, sha256: 'a'.repeat(64), publishedAt: 1 },
      document: JSON.stringify(bank),
    });
  });
});

const post = (path: string, body?: unknown) => app.api(path, { method: 'POST', as: admin, body });
const create = (slug: string, more: object) => post('/questionnaires', { programId: sample.programId, slug, ...more });
let revision = 1;
const save = async (slug: string, document: unknown) => {
  const reply = await app.api(`/questionnaires/${slug}/draft`, {
    ...{ method: 'PUT', as: admin, body: document, headers: { 'if-match': `"${revision}"` } },
  });
  if (reply.status === 200) revision = reply.body.revision;
  return reply;
};
const codes = ({ body }: { body: { params?: { faults?: { code: string; path: string }[] } } }) =>
  (body.params?.faults ?? []).map(({ code, path }) => `${path} ${code}`);
const item = '/sections/0/items/0';

describe('an item from the bank whose licence forbids rewording', () => {
  beforeEach(async () => {
    revision = 1;
    await create('own', { purpose: 'experience' });
    await save('own', own([place({ origin })]));
  });

  it('is used under any name, and moved, and required', async () => {
    const used = own([
      { kind: 'agreement', name: 'first', text: words('first') },
      place({ name: 'mine', required: true, origin }),
    ]);
    expect((await save('own', used)).status).toBe(200);
    expect((await post('/questionnaires/own/draft/validate')).body.faults).toEqual([]);
    expect((await post('/questionnaires/own/publish')).status).toBe(201);
  });

  it.each<[string, object, string]>([
    ['its wording', { text: { fr: 'Où êtes-vous né ?', en: 'Where are you from?' } }, 'text'],
    ['a wording for one side', { textFor: { patient_side: words('other') } }, 'textFor'],
    ['its hint', { hint: undefined }, 'hint'],
    ['a label', { options: [option('HERE'), { ...option('ELSEWHERE'), label: words('Abroad') }] }, 'options'],
    ['its options', { options: [option('HERE'), option('ELSEWHERE'), option('BOTH')] }, 'options'],
    ['a code', { options: [option('HERE'), { ...option('ELSEWHERE'), code: 'ABROAD' }] }, 'options'],
  ])('refuses, at once, another %s', async (_, more, part) => {
    const refused = await save('own', own([place({ ...more, origin })]));
    expect(refused.status).toBe(422);
    expect(codes(refused)).toEqual([`${item}/${part} wording_protected`]);
    const kept = (await app.api('/questionnaires/own/draft', { as: admin })).body.document;
    expect(kept.sections[0].items[0].text).toEqual(place().text);
  });

  it('refuses to drop where it comes from, and other terms', async () => {
    expect(codes(await save('own', own([place()])))).toEqual([`${item}/origin origin_dropped`]);
    const free = { ...origin, rewording: 'allowed' as const };
    expect(codes(await save('own', own([place({ origin: free })])))).toEqual([`${item}/origin origin_dropped`]);
    const renamed = own([place({ name: 'mine', origin: free })]);
    expect(codes(await save('own', renamed))).toEqual([`${item}/origin origin_terms`]);
  });

  it('refuses it sixty thousand times over in few words', async () => {
    const items = Array.from({ length: 60_000 }, () => ({ name: 'place', origin: null }));
    const refused = await save('own', { sections: [{ items }] });
    expect([refused.status, codes(refused).length]).toEqual([422, 2000]);
  });

  it('may be left out', async () => {
    expect((await save('own', own([{ kind: 'long_text', name: 'else', text: words('else') }]))).status).toBe(200);
  });

  it('holds in the next version too', async () => {
    await post('/questionnaires/own/publish');
    await post('/questionnaires/own/draft', { from: 1 });
    revision = 1;
    expect(codes(await save('own', own([place()])))).toEqual([`${item}/origin origin_dropped`]);
  });

  it('must be known here to be published', async () => {
    await save('own', own([place({ name: 'mine', origin: { ...origin, number: 9 } })]));
    const { faults } = (await post('/questionnaires/own/draft/validate')).body;
    expect(faults).toMatchObject([{ code: 'origin_unknown', params: { slug: 'bank', number: 9 } }]);
  });
});

describe('a copy of a questionnaire whose licence forbids rewording', () => {
  beforeEach(async () => {
    revision = 1;
    expect((await create('own', { from: 'bank-1' })).status).toBe(201);
  });
  const draft = async () => (await app.api('/questionnaires/own/draft', { as: admin })).body.document;

  it('keeps its words; items may be left out and added', async () => {
    const document = await draft();
    const [section] = document.sections;
    const added = { kind: 'long_text', name: 'new_one', text: words('new') };
    const shorter = { ...document, sections: [{ ...section, items: [section.items[0], added] }] };
    expect((await save('own', shorter)).status).toBe(200);
    const reworded = { ...section.items[0], text: words('Another') };
    const refused = await save('own', { ...document, sections: [{ ...section, items: [reworded] }] });
    expect(codes(refused)).toEqual([`${item}/text wording_protected`]);
  });

  it('keeps its licence, and the name of what it was copied from', async () => {
    const document = await draft();
    for (const [key, value] of Object.entries({
      licence: 'CC0',
      attribution: undefined,
      rewording: 'allowed',
      adaptedFrom: undefined,
    })) {
      expect(codes(await save('own', { ...document, [key]: value }))).toEqual([`/${key} licence_protected`]);
    }
  });
});

describe('a copy in another programme', () => {
  it('is held to the licence as well', async () => {
    revision = 1;
    const { programId } = await anotherProgram(app.services.db);
    const both = await app.signedIn('program_admin', 'program', programId);
    await app.services.db.write(async (tx) => {
      await tx.update(questionnaires).set({ programId: null });
    });
    const body = { programId, slug: 'theirs', from: 'bank-1' };
    expect((await app.api('/questionnaires', { method: 'POST', as: both, body })).status).toBe(201);
    await app.services.db.write(async (tx) => {
      await tx.update(questionnaires).set({ programId: sample.programId }).where(eq(questionnaires.slug, 'bank'));
      await tx.update(questionnaires).set({ programId }).where(eq(questionnaires.slug, 'theirs'));
    });
    const { document } = (await app.api('/questionnaires/theirs/draft', { as: both })).body;
    const refused = await app.api('/questionnaires/theirs/draft', {
      ...{ method: 'PUT', as: both, body: { ...document, licence: 'CC0' }, headers: { 'if-match': '"1"' } },
    });
    expect(codes(refused)).toEqual(['/licence licence_protected']);
    const { base } = (await app.api('/questionnaires/theirs/draft/base', { as: both })).body;
    expect(base).toBeNull();
  });
});

describe('the item bank', () => {
  const search = async (q: string, more = '', as = admin) =>
    (await app.api(`/questionnaires/items?program=${sample.programId}&q=${encodeURIComponent(q)}${more}`, { as })).body;
  const names = ({ items }: { items: { item: { name: string } }[] }) => items.map(({ item: { name } }) => name);

  it('finds items in both languages, without accents and case, with their terms', async () => {
    for (const typed of ['ou etes-vous NE', 'born where', 'elsewhere', 'place']) {
      expect(names(await search(typed))).toEqual(['place']);
    }
    expect((await search('born')).items[0]).toMatchObject({ slug: 'bank', number: 1, origin });
    expect(names(await search('nothing like it'))).toEqual([]);
  });

  it('gives every item once, page by page', async () => {
    const whole = names(await search(''));
    expect(whole).toEqual(expect.arrayContaining(['place', 'why']));
    const paged: string[] = [];
    for (let after: string | null = ''; after !== null; ) {
      const page = await search('', `&limit=1&after=${after}`);
      paged.push(...names(page));
      after = page.next;
    }
    expect(paged).toEqual(whole);
  });

  it('holds the newest version in force', async () => {
    await app.services.db.write(async (tx) => {
      await tx.insert(questionnaireVersions).values({
        ...{ id: 'bank-2', questionnaireId: 'bank', number: 2, sha256: 'b'.repeat(64), publishedAt: 2 },
        document: JSON.stringify({ ...bank, sections: [{ ...bank.sections[0], items: [bank.sections[0]?.items[1]] }] }),
      });
    });
    expect(names(await search('born'))).toEqual([]);
    await post('/questionnaires/bank/versions/2/retire');
    expect((await search('born')).items[0]).toMatchObject({ number: 1 });
    await post('/questionnaires/bank/versions/1/retire');
    expect(names(await search('why'))).toEqual([]);
  });

  it('tells where an item first came from', async () => {
    revision = 1;
    await create('own', { purpose: 'experience' });
    await save('own', own([place({ name: 'mine', origin })]));
    await post('/questionnaires/own/publish');
    const found = (await search('born')).items.find(({ slug }: { slug: string }) => slug === 'own');
    expect(found.origin).toEqual(origin);
  });
});
