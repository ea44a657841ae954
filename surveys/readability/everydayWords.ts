import type { Language } from '../text.ts';

/** Long words that every reader of these questionnaires knows, in their first form. */
const everyday: Record<Language, ReadonlySet<string>> = {
  fr: new Set(
    `activité actuellement amélioration améliorer automobile autorisation certainement collaboration collaborer
    communauté communication communiquer complètement confidentiel définitivement différemment difficulté
    directement éducation également établissement évaluation évaluer facilement finalement généralement
    habituellement hospitalisation immédiatement information médicament opération ordinateur organisation organiser
    partenariat participation participer population possibilité préparation principalement professionnel
    professionnelle recommandation régulièrement représenter responsabilité situation suffisamment télétravail
    télévision université utiliser vaccination`.split(/\s+/),
  ),
  en: new Set(
    `afternoon already animal another answering anybody anyone anything anywhere appointment area available average
    beautiful beginning carefully caregiver certainly collaboration committee community company computer condition
    consider considered decided decision department different difficult discussion document education energy evening
    everybody everyday everyone everything everywhere example experience explaining families family favorite
    favourite finally government grandfather grandmother happening healthier history holiday hospital however idea
    important improving including information interested interesting library listening manager medical medicine
    natural normally operation opinion organization organize participate partnership personal possible preparation
    preparing probably professional questionnaire recommend recommendation regular regularly remember remembering
    respected separate several similar situation somebody supported telephone television together tomorrow
    understand understanding usually vaccination volunteer whatever whenever wherever yesterday`.split(/\s+/),
  ),
};

/** What is longer is in no list, and is not looked at. */
const longestWord = 60;

/** The forms under which a word may stand in the list: without its plural or feminine ending, without what is elided. */
function forms(word: string): string[] {
  const whole = word.toLowerCase().replaceAll("'", '’');
  const bare = whole.replace(/^(?:[cdjlmnst]|qu)’/, '').replace(/’s?$/, '');
  return [
    whole,
    bare,
    bare.replace(/[sx]$/, ''),
    bare.replace(/es?$/, ''),
    bare.replace(/[esrz]+$/, 'er'),
    bare.replace(/aux$/, 'al'),
  ];
}

/** Whether a long word is none that makes a text hard: the everyday words of the field, in the singular or the plural. */
export const isEveryday = (word: string, language: Language): boolean =>
  word.length <= longestWord && forms(word).some((form) => everyday[language].has(form));
