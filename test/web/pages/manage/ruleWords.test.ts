import { expect, test } from 'vitest';
import type { QuestionnaireDocument } from '../../../../surveys/document.ts';
import type { Rule } from '../../../../surveys/rule.ts';
import { calledAsAsked, calledByText, ruleWords } from '../../../../web/pages/manage/ruleWords.ts';

const met = { fr: 'Vous êtes-vous rencontrés{{role|, coach}} ?', en: 'Did you meet?' };
const document = {
  sections: [
    {
      items: [
        {
          kind: 'single',
          name: 'met',
          text: met,
          options: [{ code: 'YES', label: { fr: 'Oui', en: 'Yes' } }],
        },
        { kind: 'number', name: 'times', text: { fr: 'Combien de fois ?', en: 'How often?' } },
      ],
    },
  ],
} as unknown as QuestionnaireDocument;
const rule: Rule = { all: [{ item: 'met', is: ['YES'] }, { not: { item: 'times', atLeast: 3 } }] };

test('a rule calls questions and choices as they are asked', () => {
  expect(ruleWords(rule, 'fr', calledAsAsked(document, 'fr'))).toBe(
    '«\u00a0Vous êtes-vous rencontrés, coach ?\u00a0» a pour réponse «\u00a0Oui\u00a0» et pas («\u00a0Combien de fois ?\u00a0» est au moins 3)',
  );
  expect(ruleWords(rule, 'en', calledAsAsked(document, 'en'))).toBe(
    '“Did you meet?” is “Yes” and not (“How often?” is at least 3)',
  );
});

test('a question that is not there, and a code without words, are called as they are stored', () => {
  const gone: Rule = {
    any: [
      { item: 'gone', answered: true },
      { item: 'met', is: ['NO'] },
    ],
  };
  expect(ruleWords(gone, 'fr', calledAsAsked(document, 'fr'))).toContain('gone a une réponse ou ');
  expect(ruleWords(gone, 'en', calledAsAsked(document, 'en'))).toContain('“Did you meet?” is NO');
  expect(ruleWords(rule, 'en', calledByText([{ name: 'met', text: met }], 'en'))).toBe(
    '“Did you meet?” is YES and not (times is at least 3)',
  );
  expect(ruleWords({ item: 'met', is: ['YES'] }, 'en')).toBe('met is YES');
});
