import { expect, test } from 'vitest';
import { documentSchema, type QuestionnaireDocument } from '../../../../surveys/document.ts';
import type { Rule } from '../../../../surveys/rule.ts';
import { calledAsAsked, ruleWords } from '../../../../web/pages/manage/ruleWords.ts';
import { sampleExperience } from '../../../support/sampleDocuments.ts';

const met = { fr: 'Vous êtes-vous rencontrés{{role|, coach}} ?', en: 'Did you meet?' };
const asking = (items: object[]): QuestionnaireDocument =>
  documentSchema.parse({
    ...{ ...sampleExperience, scales: [] },
    sections: [{ name: 'only', title: { fr: 'Vous', en: 'You' }, items }],
  });
const document = asking([
  {
    ...{ kind: 'single', name: 'met', text: met },
    options: [
      { code: 'YES', label: { fr: 'Oui', en: 'Yes' } },
      { code: 'ONCE', label: { fr: 'Une fois', en: 'Once' } },
    ],
  },
  { kind: 'number', name: 'times', text: { fr: 'Combien de fois ?', en: 'How often?' } },
]);
const rule: Rule = { all: [{ item: 'met', is: ['YES'] }, { not: { item: 'times', atLeast: 3 } }] };

test('a rule calls questions and choices as they are asked', () => {
  expect(ruleWords(rule, 'fr', calledAsAsked([document], 'fr'))).toBe(
    '«\u00a0Vous êtes-vous rencontrés, coach ?\u00a0» a pour réponse «\u00a0Oui\u00a0» et pas («\u00a0Combien de fois ?\u00a0» est au moins 3)',
  );
  expect(ruleWords(rule, 'en', calledAsAsked([document], 'en'))).toBe(
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
  expect(ruleWords(gone, 'fr', calledAsAsked([document], 'fr'))).toContain('gone a une réponse ou ');
  expect(ruleWords(gone, 'en', calledAsAsked([document], 'en'))).toContain('“Did you meet?” is NO');
  expect(ruleWords({ item: 'met', is: ['YES'] }, 'en')).toBe('met is YES');
});

test('what only an earlier version has is called as it was there', () => {
  const later = asking([{ kind: 'information', name: 'times', text: { fr: 'Autre', en: 'Other' } }]);
  const names = calledAsAsked([later, document], 'en');
  expect(ruleWords(rule, 'en', names)).toBe('“Did you meet?” is “Yes” and not (“Other” is at least 3)');
});
