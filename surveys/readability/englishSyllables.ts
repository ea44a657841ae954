/** Words that the rules below miss, among those of questionnaires and of health. */
const exceptions: Readonly<Record<string, number>> = {
  anyone: 3,
  anything: 3,
  argue: 2,
  argues: 2,
  business: 2,
  businesses: 3,
  cement: 2,
  creature: 2,
  diabetes: 4,
  element: 3,
  elements: 3,
  every: 2,
  everybody: 4,
  everyday: 3,
  everyone: 3,
  everything: 3,
  everywhere: 3,
  familiar: 3,
  genuine: 3,
  hundred: 2,
  medieval: 4,
  people: 2,
  ratio: 3,
  recipe: 3,
  science: 2,
  sciences: 3,
  scientist: 3,
  scientists: 3,
  triage: 2,
  wednesday: 2,
  wherever: 3,
};

/** First parts of compound words whose `e` stays silent: `some-one`, `care-giver`. */
const compound =
  /^(base|care|face|fire|fore|home|house|life|name|note|some|there|time|type|where|wide)([^aeiouy].{2,}|one)$/;
/** Endings that leave the `e` before them silent: `safe-ly`, `state-ment`. */
const ending = /^(.+[^aeiou]e)(ly|ful|fully|less|ness|ment|ments|ty)$/;

/** Vowels side by side that are spoken apart: one more syllable each. */
const apart: readonly RegExp[] = [
  /(?<![cgst])ia(?!ges?$|g$)|[ct]ia(?=t)/g,
  /(?<![cgstx])io(?!n(?<=[ln]ion))/g,
  /iu/g,
  /ie(?=t)|[^cfnt]ien(?=[ct]|$)|[^aeiou]iest$/g,
  /(?<=..[^aeiout])iers?$/g,
  /(?<![gqs])ua|(?<![gq])uo/g,
  /(?<![gq])ue(?=[ln])|ui(?=t[iy])/g,
  /(?<![gc])eo(?!pl)/g,
  /crea(?=t)|rea(?=ct|li)|thea(?=t)|idea|area|poe|ao/g,
  /[aeou]ing|[^aeiouy]ying/g,
  /^coo(?=per|rd)/g,
  /[ai]sms?$/g,
];

/** Takes away a final `e` that is not spoken; the `e` of `table`, that makes the `l` a syllable, stands as one. */
function withoutSilentE(word: string): string {
  if (/[gq]ues?$/.test(word)) return word.replace(/ues?$/, '');
  if (/[^aeiouyl]l(?:e|es|ed)$/.test(word)) return word.replace(/l(?:e|es|ed)$/, 'el');
  if (/(?:[cgsxz]|ch|sh)es$/.test(word) || /[dt]ed$/.test(word)) return word;
  return word.replace(/(?<=[aeiouy].*[^aeiou])e[ds]?$/, '');
}

/** `y` is a vowel, except before one at the head of a word and after another (`employer`, `lawyer`). */
const withConsonantY = (word: string): string => word.replace(/(?:^|(?<=[aeouw]))y(?=[aeiou])/g, 'j');

/**
 * Syllables of an English word in small letters without accents: at least 1. Groups of vowels are counted; a final silent
 * `e` is not, and vowels that are spoken apart (`situ-ation`, `seri-ous`) count twice. Contractions keep their apostrophe.
 */
export function englishSyllables(word: string): number {
  const contracted = /^(.*[ds])n[’']t$/.exec(word)?.[1];
  if (contracted !== undefined) return englishSyllables(contracted) + 1;
  const letters = word.replace(/[’'](?:s|t|re|ve|ll|d|m)$/, '').replace(/[^a-z]/g, '');
  const known = Object.hasOwn(exceptions, letters) ? exceptions[letters] : undefined;
  if (known !== undefined) return known;
  const [, first = '', rest = ''] = compound.exec(letters) ?? ending.exec(letters) ?? [];
  if (first !== '') return englishSyllables(first) + englishSyllables(rest);
  const spoken = withConsonantY(withoutSilentE(letters));
  const groups = spoken.match(/[aeiouy]+/g)?.length ?? 0;
  const more = apart.reduce((sum, pattern) => sum + (spoken.match(pattern)?.length ?? 0), 0);
  return Math.max(1, groups + more);
}
