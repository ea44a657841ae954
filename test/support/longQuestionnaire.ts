import { documentSchema, type QuestionnaireDocument } from '../../surveys/document.ts';
import type { Rule } from '../../surveys/rule.ts';

const same = (words: string) => ({ fr: words, en: words });
const options = ['A', 'B', 'C'].map((code) => ({ code, label: same(`Option ${code}`) }));

/** Every fifth item asks about the one before it; every twentieth also about one far back. */
function ruleFor(i: number): Rule | undefined {
  if (i % 5 !== 4) return undefined;
  const near: Rule = { item: `item_${i - 1}`, answered: true };
  if (i % 20 !== 19) return near;
  const far = Math.floor(i / 10) * 5;
  return { all: [near, { not: { item: `item_${far}`, is: [5] } }] };
}

const kindOf = (i: number): object => {
  if (i % 5 === 1) return { kind: 'single', options };
  if (i % 5 === 2) return { kind: 'multiple', options };
  if (i % 5 === 3)
    return { kind: 'short_text', pattern: '[A-Za-zÀ-ÿ0-9 ]+', message: same('Letters and figures only.') };
  return { kind: 'agreement' };
};

/** A questionnaire as large as one may be: items of several kinds, with rules and recalled answers, in long sections. */
export function longQuestionnaire(itemCount = 2000, perSection = 200): unknown {
  const items = Array.from({ length: itemCount }, (_, i) => {
    const shownIf = ruleFor(i);
    const text = i % 50 === 49 ? `You wrote {{item_${i - 1}|nothing}}. Question ${i}?` : `Question ${i}?`;
    return { name: `item_${i}`, text: same(text), ...kindOf(i), ...(shownIf && { shownIf }) };
  });
  const sections = Array.from({ length: Math.ceil(itemCount / perSection) }, (_, s) => ({
    name: `section_${s}`,
    title: same(`Section ${s + 1}`),
    items: items.slice(s * perSection, (s + 1) * perSection),
  }));
  return {
    format: 'tandem-questionnaire/1',
    slug: 'long',
    purpose: 'experience',
    title: same('A long questionnaire'),
    description: same('As long as one may be.'),
    consent: { heading: same('Before you start'), paragraphs: [same('Two thousand questions.')] },
    licence: 'CC0-1.0',
    sections,
  };
}

export const longDocument = (): QuestionnaireDocument => documentSchema.parse(longQuestionnaire());

/** An answer to each of its items, as the fields of a form hold it. */
export function longAnswer(i: number): string[] {
  if (i % 5 === 1) return ['B'];
  if (i % 5 === 2) return ['A', 'C'];
  return i % 5 === 3 ? [`Réponse ${i}`] : ['4'];
}
