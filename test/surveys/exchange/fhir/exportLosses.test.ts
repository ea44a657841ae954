import { expect, it } from 'vitest';
import { writeQuestionnaire } from '../../../../surveys/exchange/fhir/writeQuestionnaire.ts';
import { documentWith, option, words } from '../../documents.ts';

const as = { number: 1, publishedOn: '2026-11-22', retired: false };

it('tells where other programs see less, and nothing where they see all', () => {
  const document = documentWith(
    [
      { kind: 'agreement', name: 'plain', text: words('a') },
      { kind: 'single', name: 'picked', text: words('b'), dontKnow: true, options: [option('A'), option('B')] },
      { kind: 'long_text', name: 'recall', text: words('You said {{picked}}'), audience: 'patient_side' },
      {
        kind: 'number',
        name: 'deep',
        text: words('c'),
        message: words('m'),
        shownIf: {
          all: [
            {
              any: [
                { item: 'plain', is: [1] },
                { item: 'picked', is: ['A'] },
              ],
            },
            { item: 'plain', atLeast: 2 },
          ],
        },
      },
      { kind: 'date', name: 'shallow', text: words('d'), shownIf: { item: 'plain', atLeast: 4 } },
    ],
    [{ name: 'scale', title: words('s'), items: [{ name: 'plain' }] }],
  );
  const { content, losses } = writeQuestionnaire(document, as);
  expect(losses.map(({ path, params }) => `${path} ${params.part}`)).toEqual([
    '/purpose purpose',
    '/sections/0/items/1 missing_reasons',
    '/sections/0/items/2/audience audience',
    '/sections/0/items/3/shownIf rule',
    '/sections/0/items/3/message message',
    '/scales scales',
    '/sections/0/items/2/text recalled_answer',
  ]);
  expect(new Set(losses.map(({ code }) => code))).toEqual(new Set(['part_only_here']));
  const shallow = content.item?.[1]?.item?.find(({ linkId }) => linkId === 'shallow');
  expect(shallow).toMatchObject({
    enableBehavior: 'any',
    enableWhen: [
      { question: 'plain', operator: '=', answerCoding: { code: '4' } },
      { question: 'plain', operator: '=', answerCoding: { code: '5' } },
    ],
  });
});

it('states who made it and under which licence, for people to read', () => {
  const document = {
    ...documentWith([{ kind: 'date', name: 'x', text: words('x') }]),
    licence: 'CC BY 4.0',
    attribution: 'A. B.',
  };
  expect(writeQuestionnaire(document, { ...as, retired: true }).content).toMatchObject({
    ...{ copyright: 'CC BY 4.0\nA. B.', status: 'retired', version: '1', date: '2026-11-22' },
    url: 'https://tandem.example/fhir/Questionnaire/example',
  });
});
