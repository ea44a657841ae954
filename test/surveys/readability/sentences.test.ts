import { expect, it } from 'vitest';
import { readableText } from '../../../surveys/readability/readableText.ts';
import { sentencesOf } from '../../../surveys/readability/sentences.ts';
import { wordsOf } from '../../../surveys/readability/spokenWords.ts';

it('ends a sentence where a reader does', () => {
  expect(sentencesOf('On m’écoute. Je parle ! Et vous ?', 'fr')).toEqual(['On m’écoute.', 'Je parle !', 'Et vous ?']);
  expect(sentencesOf('I speak. Do you? Yes…', 'en')).toEqual(['I speak.', 'Do you?', 'Yes…']);
});

it('respects abbreviations, initials, decimals and times', () => {
  expect(sentencesOf('M. Roy et Mme Dre A. Côté, p. ex. Lucie, ont 3.5 jours.', 'fr')).toHaveLength(1);
  expect(sentencesOf('Dr. Smith, e.g. Ann, met J. Doe at 3.30 p.m. on Monday.', 'en')).toHaveLength(1);
  expect(sentencesOf('C’est à 3.5. Ensuite, rien.', 'fr')).toHaveLength(2);
});

it('lets quotation marks and brackets close with their sentence', () => {
  expect(sentencesOf('Dites « Oui ! » puis attendez.', 'fr')).toHaveLength(1);
  expect(sentencesOf('Il a dit : « Je viens. » Elle est partie.', 'fr')).toHaveLength(2);
  expect(sentencesOf('She said “I am here.” He left. (They stayed.)', 'en')).toHaveLength(3);
});

it('takes each line of a list as a sentence, without its mark', () => {
  expect(sentencesOf(readableText('Choisissez :\n- un\n2. deux\n\n• trois'), 'fr')).toEqual([
    'Choisissez :',
    'un',
    'deux',
    'trois',
  ]);
});

it('reads a piped part as its fallback', () => {
  expect(readableText('You met {{count|some}} people, {{name}}!')).toBe('You met some people,  !');
});

it('counts contractions, compounds and numbers as one word', () => {
  expect(wordsOf('L’équipe n’a-t-elle que 1 234,5 amis ? C’est 95 %.')).toEqual([
    ...['L’équipe', 'n’a-t-elle', 'que', '1 234,5', 'amis', 'C’est', '95'],
  ]);
  expect(wordsOf('Don’t self-assess — 😀 R&D')).toEqual(['Don’t', 'self-assess', 'R&D']);
});
