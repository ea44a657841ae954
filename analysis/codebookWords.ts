import type { CodebookVariable, ContextColumn } from '../surveys/codebook.ts';
import { conditionsOf, itemsOfRule } from '../surveys/conditions.ts';
import type { Item, QuestionnaireDocument, Scale } from '../surveys/document.ts';
import { noValueLabels } from '../surveys/noValueLabels.ts';
import type { Rule } from '../surveys/rule.ts';
import type { Language, Text } from '../surveys/text.ts';
import { sayWithCodes } from './codebookConditions.ts';
import { conditionWords } from './conditionWords.ts';
import { formatList, formatPercent, inBoth } from './format.ts';

const contextTexts: Record<ContextColumn, Text> = {
  team: { fr: 'Identifiant de l’équipe', en: 'Id of the team' },
  institution: { fr: 'Identifiant de l’établissement', en: 'Id of the institution' },
  side: { fr: 'Côté de la personne qui a répondu', en: 'Side of the person who answered' },
};

const sideLabels: [code: string, label: Text][] = [
  ['patient_side', { fr: 'Côté patient', en: 'Patient side' }],
  ['professional_side', { fr: 'Côté professionnel', en: 'Professional side' }],
];

/** What a variable holds, in both languages. */
export function variableText(variable: CodebookVariable): Text {
  switch (variable.role) {
    case 'context':
      return contextTexts[variable.column];
    case 'value':
      return variable.item.text;
    case 'missing':
      return {
        fr: `Pourquoi ${variable.item.name} n’a pas de valeur`,
        en: `Why ${variable.item.name} has no value`,
      };
    case 'score':
      return variable.scale.title;
  }
}

/** The codes a variable may hold, with their labels. */
export function variableCodes(variable: CodebookVariable): [code: string, label: Text][] {
  if (variable.role === 'context') return variable.column === 'side' ? sideLabels : [];
  if (variable.role === 'value') return variable.codes.map(({ code, label }) => [code, label]);
  if (variable.role === 'missing') return variable.reasons.map((reason) => [reason, noValueLabels[reason]]);
  return [];
}

const itemsOf = (document: QuestionnaireDocument): ReadonlyMap<string, Item> =>
  new Map(document.sections.flatMap(({ items }) => items.map((item) => [item.name, item])));

/** Most values that are told one by one: beyond, a rule that thousands of items share would fill a book for each. */
const mostValues = 50;
const mostNamed = 10;

/** A rule too long to be told: how many conditions, and on which items. */
function countedWords(all: readonly Rule[]): Text {
  const count = all.reduce((sum, rule) => sum + conditionsOf(rule).length, 0);
  const names = [...new Set(all.flatMap(itemsOfRule))];
  const named = `${names.slice(0, mostNamed).join(', ')}${names.length > mostNamed ? ', …' : ''}`;
  return { fr: `${count} conditions sur ${named}`, en: `${count} conditions on ${named}` };
}

const valuesOf = (rule: Rule): number =>
  conditionsOf(rule).reduce((sum, { condition }) => sum + ('is' in condition ? condition.is.length : 1), 0);

/** When an item is shown, in words: the rules of its section and its own, both to be met. Undefined when always. */
export function conditionTexts(document: QuestionnaireDocument): (variable: CodebookVariable) => Text | undefined {
  const items = itemsOf(document);
  const values = new Map<Rule, number>();
  const counted = (rule: Rule): number => {
    const known = values.get(rule) ?? valuesOf(rule);
    values.set(rule, known);
    return known;
  };
  return (variable) => {
    const all = variable.role === 'value' ? variable.conditions : [];
    if (all.length === 0) return undefined;
    if (all.reduce((sum, rule) => sum + counted(rule), 0) > mostValues) return countedWords(all);
    return inBoth((language) => conditionWords({ all }, language, sayWithCodes(items, language)));
  };
}

const reversedWords = { fr: 'inversé', en: 'reversed' } as const;

/** How a score is worked out: `mean of a, b (reversed), when at least 50% of them are answered`. */
export function scoreWords({ items, minimumAnswered }: Scale, language: Language): string {
  const names = items.map(({ name, reversed }) => (reversed ? `${name} (${reversedWords[language]})` : name));
  const [list, share] = [formatList(names, language), formatPercent(minimumAnswered, language)];
  return language === 'fr'
    ? `Moyenne de ${list}, si au moins ${share} ont une réponse`
    : `Mean of ${list}, when at least ${share} of them are answered`;
}
