import { describe, expect, it } from 'vitest';
import { readQuestionnaire } from '../../../../surveys/exchange/fhir/readQuestionnaire.ts';
import { validateDocument } from '../../../../surveys/validation.ts';
import { choice, exchangeFile, itemsOf, questionnaireOf, readFile } from './files.ts';

const told = (losses: { path: string; code: string }[]) => losses.map(({ path, code }) => `${path} ${code}`);
const text = (linkId: string, more: object = {}) => ({ linkId, type: 'string', text: linkId, ...more });

describe('a foreign FHIR Questionnaire', () => {
  it('with scored choices becomes ratings, its link ids names, and its calculation is told', () => {
    const { document, losses } = readFile(exchangeFile('mood'));
    expect(itemsOf(document)).toMatchObject([
      {
        kind: 'rating',
        name: 'q_1_1',
        required: true,
        points: [{ value: 0 }, { value: 1 }, { value: 2 }, { value: 3 }],
      },
      { kind: 'single', name: 'q_1_2', shownIf: { not: { item: 'q_1_1', is: [0] } } },
      { kind: 'number', name: 'q_1_3' },
    ]);
    expect(document).toMatchObject({ slug: 'two-weeks', licence: 'CC BY 4.0', attribution: 'Example Institute' });
    expect(document.sources).toEqual(['https://forms.example.org/Questionnaire/two-weeks|2.1.0']);
    expect(losses).toContainEqual({ path: '/1.1', code: 'name_changed', params: { from: '/1.1', to: 'q_1_1' } });
    expect(losses).toContainEqual({
      path: '/1.2',
      code: 'code_changed',
      params: { from: 'very hard', to: 'very_hard' },
    });
    expect(told(losses)).toContain('/1.3 calculation_left_out');
  });

  it('in one language waits for the other: it cannot be published', () => {
    const { document, losses } = readFile(exchangeFile('mood'));
    expect(losses).toContainEqual({ path: '/1.1', code: 'language_missing', params: { language: 'fr' } });
    const { document: publishable, faults } = validateDocument(document);
    expect(publishable).toBeNull();
    expect(faults).toContainEqual(
      expect.objectContaining({ path: '/sections/0/items/0/text/fr', code: 'text_missing' }),
    );
  });

  it('with translations, hints and conditions needs only a first screen', () => {
    const { document, losses } = readFile(exchangeFile('visit'));
    expect(document.title).toEqual({ fr: 'Votre visite', en: 'Your visit' });
    const [came, wait, long, means] = itemsOf(document);
    expect(came).toMatchObject({ kind: 'single', hint: { en: 'A call by video is not in person.' } });
    expect(wait).toMatchObject({ kind: 'number', min: 0, max: 600, shownIf: { item: 'came', is: ['YES'] } });
    expect(long).toMatchObject({ kind: 'long_text', maxLength: 500 });
    expect(means).toMatchObject({ kind: 'multiple', options: [{ label: { fr: 'Autobus', en: 'Bus' } }, {}] });
    expect(told(losses)).toEqual([' part_missing', ' part_missing', 'came kind_changed']);
    expect(validateDocument(document).faults.every(({ path }) => path.startsWith('/consent'))).toBe(true);
  });

  it('with groups in groups is flattened, in order, each with the conditions around it', () => {
    const { document, losses } = readFile(exchangeFile('nested'));
    expect(document.sections.map(({ name, items }) => [name, items.map((item) => item.name)])).toEqual([
      ['questions', ['q_1']],
      ['q_2', ['q_2_1']],
      ['q_2_2', ['q_2_2_1', 'q_2_2_1_1']],
      ['q_2_3', ['q_2_4']],
    ]);
    expect(document.sections[2]?.shownIf).toEqual({ item: 'q_2_1', answered: true });
    expect(itemsOf(document)[1]).toMatchObject({ options: [{ code: 'kitchen' }, { code: 'stairs' }] });
    expect(told(losses)).toEqual(
      expect.arrayContaining([
        '1 section_added',
        '1 initial_left_out',
        '2.2 group_flattened',
        '2.2.1 own_words_left_out',
        '2.2.1.1 question_flattened',
        '2.2.2 item_left_out',
        '2.3 choices_elsewhere',
        '2.4 rule_left_out',
      ]),
    );
  });

  it('gives names that are distinct, valid and do not take one that stands elsewhere', () => {
    const file = questionnaireOf([
      text('1'),
      text('1'),
      text('q_1'),
      text('constructor'),
      text('É té'),
      text('x'.repeat(90)),
    ]);
    expect(itemsOf(readFile(file).document).map(({ name }) => name)).toEqual([
      ...['q_1_2', 'q_1_3', 'q_1', 'constructor_2', 'e_te', 'x'.repeat(64)],
    ]);
  });

  it('keeps mark-up as text', () => {
    const { document } = readFile(questionnaireOf([text('a', { text: '<script>alert(1)</script>' })]));
    expect(itemsOf(document)[0]?.text.en).toBe('<script>alert(1)</script>');
  });

  it('with conditions in a circle is read, and refused for publishing', () => {
    const over = (question: string) => ({ enableWhen: [{ question, operator: 'exists', answerBoolean: true }] });
    const { document } = readFile(questionnaireOf([text('a', over('b')), text('b', over('a'))]));
    expect(validateDocument(document).faults).toContainEqual(
      expect.objectContaining({ path: '/sections/0/items/0/shownIf', code: 'rule_circular' }),
    );
  });

  it('tells texts in other languages and does not pass them for French', () => {
    const { losses } = readFile(questionnaireOf([text('a')], { language: 'de' }));
    expect(losses[0]).toEqual({ path: '', code: 'language_taken_as', params: { from: 'de', language: 'en' } });
  });

  it('tells every kind that cannot be asked', () => {
    const items = ['attachment', 'quantity', 'reference', 'question'].map((type) => text(type, { type }));
    const { document, losses } = readFile(questionnaireOf([text('a'), ...items, choice('b', ['only'])]));
    expect(itemsOf(document)).toHaveLength(1);
    expect(losses.filter(({ code }) => code === 'item_left_out').map(({ params }) => params.type)).toEqual([
      ...['attachment', 'quantity', 'reference', 'question', 'choice'],
    ]);
  });
});

describe('what is no Questionnaire', () => {
  const nested = (depth: number): object =>
    depth === 0 ? text('deep') : { linkId: `g${depth}`, type: 'group', item: [nested(depth - 1)] };

  it.each([
    ['another resource', { resourceType: 'Patient' }, 'not_questionnaire'],
    ['a list', [], 'not_questionnaire'],
    ['nothing', null, 'not_questionnaire'],
    ['items that are none', questionnaireOf([{ linkId: 4, type: 'string' }]), 'wrong_shape'],
    [
      'an operator that does not exist',
      questionnaireOf([text('a', { enableWhen: [{ question: 'a', operator: '~' }] })]),
      'wrong_shape',
    ],
    ['no question', questionnaireOf([]), 'no_items'],
    ['nothing that can be asked', questionnaireOf([text('a', { type: 'attachment' })]), 'no_items'],
    ['groups within groups within groups', questionnaireOf([nested(5000)]), 'too_deep'],
    ['too many questions', questionnaireOf(Array.from({ length: 2001 }, (_, i) => text(`${i}`))), 'too_many_items'],
  ])('is refused: %s', (_, file, code) => {
    expect(readQuestionnaire(file, 'en')).toEqual({
      unreadable: expect.arrayContaining([expect.objectContaining({ code })]),
    });
  });

  it('but two thousand questions are read', () => {
    const file = questionnaireOf(Array.from({ length: 2000 }, () => text('same')));
    const names = itemsOf(readFile(file).document).map(({ name }) => name);
    expect(new Set(names).size).toBe(2000);
  });
});
