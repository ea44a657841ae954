import { isSpokenEnt } from './frenchEnt.ts';

/** Words that the rules below miss, among those of questionnaires and of health. */
const exceptions: Readonly<Record<string, number>> = {
  août: 1,
  coach: 1,
  coachs: 1,
  fluide: 2,
  leader: 2,
  pays: 2,
  paysage: 3,
  paysages: 3,
  abbaye: 3,
  monsieur: 2,
  messieurs: 2,
  ouest: 1,
  football: 2,
  zoom: 1,
};

const vowels = 'aàâäeéèêëiîïoôöuùûüyœæ';
const anyVowel = new RegExp(`[${vowels}]`);
const vowelGroup = new RegExp(`[${vowels}]+`, 'g');
const yBetween = new RegExp(`(?:^|(?<=[aeouéi]))y(?=[${vowels}])`, 'g');
const afterAcute = new RegExp(`é(?=[${vowels}])`, 'g');
const diaeresis = new RegExp(`(?<=[${vowels}])[ïë]`, 'g');

/** Takes away what is written and not spoken at the end: `e`, `es` and the `ent` of a verb after another syllable. */
function withoutMuteEnd(word: string): string {
  const stem = /ent$/.test(word) && !isSpokenEnt(word) ? word.slice(0, -3) : word.replace(/es?$/, '');
  // The mute `e` still tells how the letters before it sound: `langue`.
  const spoken = asSpoken(`${stem}e`).slice(0, -1);
  return anyVowel.test(spoken) ? spoken : asSpoken(word);
}

/** Without the letters that are vowels by their look only: `qu`, `gue`, `geo`, `y` before a vowel. */
const asSpoken = (word: string): string =>
  word
    .replaceAll('qu', 'k')
    .replace(/gu(?=[eiyéèê])/g, 'g')
    .replace(/([cg])ue(?=il)/g, '$1e')
    .replace(/ge(?=[aoâôu])/g, 'j')
    .replace(yBetween, 'j');

/** Vowels side by side that are spoken apart, with a hyphen between them. */
const apart = (word: string): string =>
  word
    .replace(afterAcute, '$&-')
    .replace(/(?<=a|ou|[^gq]u|[^o]o)é|(?<=^co|^zo|a)o(?!u)/g, '-$&')
    .replace(diaeresis, '-$&')
    .replace(/([bcdfgkptv][lr])(i(?=[aeoéèêu])|ou(?=[aeéèo])|u(?=[aeéèo]))/g, '$1$2-')
    .replace(/(?<![gqeo])u(?=a|e[lnrt](?!il)|o|è|ê)/g, 'u-')
    .replace(/ou(?=[ae](?!u))|(?<=[^aeiou])o(?=a)/g, '$&-');

function partSyllables(part: string): number {
  const known = Object.hasOwn(exceptions, part) ? exceptions[part] : undefined;
  return known ?? Math.max(1, apart(withoutMuteEnd(part)).match(vowelGroup)?.length ?? 0);
}

/** Words whose last vowel goes before another one: `l’équipe`, `qu’il`. */
const elided = /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)[’'](?=.)/;

/**
 * Syllables of a French word in small letters, composed (NFC): at least 1, as it is read with care: every `e` inside a
 * word counts, the mute one at its end does not (`é-ta-bli-sse-ment` 5, `notre` 1). Diphthongs and glides are one syllable
 * (`pa-tient`, `ques-tion`), but not after a consonant with `l` or `r` (`cli-ent`). An elided word belongs to the next.
 */
export const frenchSyllables = (word: string): number =>
  Math.max(
    1,
    word
      .replace(elided, '')
      .split(/[-‑’'.]/)
      .filter((part) => part !== '')
      .reduce((sum, part) => sum + partSyllables(part), 0),
  );
