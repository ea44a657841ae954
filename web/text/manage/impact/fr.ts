import type { Touched } from '../../../../analysis/disclosure/touchedAnswers.ts';
import { counted, formatPercent, quoted } from '../../../../analysis/format.ts';
import { ruleWords } from '../../../pages/manage/ruleWords.ts';
import type { ImpactWords } from './words.ts';

const answers = (count: number) => counted(count, 'fr', 'réponse', 'réponses');
const audiences = {
  all: 'aux deux côtés',
  patient_side: 'au côté patient',
  professional_side: 'au côté professionnel',
};
const flags = {
  required: 'Réponse obligatoire',
  dontKnow: '« Je ne sais pas » proposé',
  preferNotToSay: '« Je préfère ne pas répondre » proposé',
  notApplicable: '« Ne s’applique pas » proposé',
  sensitive: 'Question délicate',
  integer: 'Nombres entiers seulement',
};
const limits = { min: 'Réponse la plus basse', max: 'Réponse la plus haute', maxLength: 'Texte le plus long' };
const terms = {
  slug: 'Nom court',
  purpose: 'Usage',
  licence: 'Licence',
  attribution: 'Attribution',
  rewording: 'Reformulation',
  adaptedFrom: 'Adapté de',
  sources: 'Sources',
};
const yesNo = (yes: boolean) => (yes ? 'oui' : 'non');
const or = (value: unknown) => (value === null || value === '' ? 'rien' : String(value));

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
const howMany = (touched: Touched): string => {
  switch (touched.known) {
    case 'exactly':
      return answers(touched.count);
    case 'at_least':
      return `${answers(touched.count)} ou plus`;
    case 'at_most':
      return `au plus ${answers(touched.count)}`;
    case 'few':
      return 'moins de 5 réponses';
    case 'none':
      return 'aucune réponse';
    default:
      return 'un nombre non diffusé de réponses';
  }
};

const base = (slug: string | null, number: number) =>
  slug === null ? `version ${number}` : `version ${number} de ${slug}`;

export const fr: ImpactWords = {
  title: (title) => `Ce que la publication change : ${title}`,
  draft: 'Brouillon',
  against: (slug, number) =>
    `Le brouillon enregistré est comparé à la ${base(slug, number)}, question par question. Là où une question a changé, décidez si ses réponses d’avant et d’après se comparent.`,
  earlier: (number) => `Version ${number}`,
  later: 'Brouillon',
  summary: ({ added, removed, changed, same }) =>
    `${counted(changed, 'fr', 'question changée', 'questions changées')}, ${counted(added, 'fr', 'ajoutée', 'ajoutées')}, ${counted(removed, 'fr', 'retirée', 'retirées')}, ${counted(same, 'fr', 'inchangée', 'inchangées')}.`,
  nothing: 'Rien ne change : il n’y a rien à publier.',
  first: 'C’est la première version : il n’y a rien à quoi la comparer.',
  faults: (count) => `Avant de publier : ${counted(count, 'fr', 'faute', 'fautes')} à corriger`,
  whole: 'tout le document',
  toDraft: 'Retour au brouillon',
  openCampaigns: (count) =>
    `${counted(count, 'fr', 'campagne en cours emploie', 'campagnes en cours emploient')} cette version et la ${count < 2 ? 'garde' : 'gardent'} : personne ne voit le changement en répondant.`,
  counts:
    'Les réponses sont comptées dans les chiffres diffusés seulement, pour tout le programme. Elles restent comme elles ont été données ; ce qui peut changer, c’est leur lecture à côté des nouvelles.',
  unreleased: (count) =>
    `Les réponses de ${counted(count, 'fr', 'campagne', 'campagnes')} sans chiffres diffusés ne sont pas comptées.`,
  shared:
    'Certaines réponses appartiennent à une seule équipe (mode « partagé dans l’équipe ») : elles ne sont pas comptées.',
  around: 'Autour des questions',
  items: 'Questions',
  scales: 'Échelles',
  same: (count) => `Sans changement : ${counted(count, 'fr', 'question', 'questions')}`,
  added: 'Nouvelle question.',
  sameTextAs: (name) =>
    `Mêmes mots que ${name}, qui est retirée. Pour les chiffres, un nouveau nom est une nouvelle question : les deux ne sont pas comparées.`,
  removed: 'Retirée. Les réponses déjà données restent comme elles sont.',
  parts: {
    text: 'Énoncé',
    hint: 'Précision',
    message: 'Message propre',
    'textFor/patient_side': 'Énoncé pour le côté patient',
    'textFor/professional_side': 'Énoncé pour le côté professionnel',
    title: 'Titre',
    '/title': 'Titre',
    '/description': 'Description',
    '/consent/heading': 'Titre du premier écran',
  },
  paragraph: (number) => `Premier écran, paragraphe ${number}`,
  sectionPart: (part, section) => `${part === 'title' ? 'Titre' : 'Introduction'} de la section ${section}`,
  languages: { fr: 'français', en: 'anglais' },
  none: 'rien',
  label: (option) => `Mots du choix ${option}`,
  item: (change, language, names) => {
    switch (change.code) {
      case 'option_added':
        return `Nouveau choix : ${quoted(change.label[language], language)} (${change.option}).`;
      case 'option_removed':
        return `Choix retiré : ${quoted(change.label[language], language)} (${change.option}).`;
      case 'options_reordered':
        return 'Les choix sont dans un autre ordre.';
      case 'option_flag':
        return change.flag === 'exclusive'
          ? `Le choix ${change.option} exclut les autres : ${yesNo(change.after)}.`
          : `Le choix ${change.option} est délicat : ${yesNo(change.after)}.`;
      case 'recoded':
        return `Refusé : ${quoted(change.label[language], language)} avait le code ${change.earlier} et aurait ${change.option}.`;
      case 'kind':
        return 'Refusé : une autre sorte de question sous le même nom.';
      case 'moved':
        return change.before === change.after
          ? 'Déplacée dans sa section.'
          : `Déplacée de la section ${change.before} à la section ${change.after}.`;
      case 'logic': {
        const whose = change.of === 'section' ? 'Condition de sa section' : 'Condition';
        const say = (rule: typeof change.before) =>
          rule === null ? 'toujours montrée' : ruleWords(rule, language, names);
        return `${whose} : ${say(change.before)} → ${say(change.after)}.`;
      }
      case 'audience':
        return `Posée ${audiences[change.after]}, et non plus ${audiences[change.before]}.`;
      case 'flag':
        return `${flags[change.flag]} : ${yesNo(change.after)}.`;
      case 'limit':
        return `${limits[change.limit]} : ${or(change.before)} → ${or(change.after)}.`;
      case 'pattern':
        return `Forme de la réponse : ${or(change.before)} → ${or(change.after)}.`;
      case 'origin':
        return 'Son origine est indiquée autrement.';
      default:
        return '';
    }
  },
  scale: (change) => {
    switch (change.code) {
      case 'member_added':
        return `${change.item} compte désormais.`;
      case 'member_removed':
        return `${change.item} ne compte plus.`;
      case 'member_reversed':
        return `${change.item} est inversé : ${yesNo(change.after)}.`;
      case 'minimum_answered':
        return `Énoncés qui doivent avoir une réponse : ${formatPercent(change.before, 'fr')} → ${formatPercent(change.after, 'fr')}.`;
      case 'members_reordered':
        return 'Ses énoncés sont dans un autre ordre.';
      case 'scale_moved':
        return 'Elle est à une autre place.';
      default:
        return '';
    }
  },
  memberChanged: 'Une de ses questions n’est plus comparée comme avant.',
  document: (change) => {
    switch (change.code) {
      case 'section_added':
        return `Nouvelle section : ${change.title.fr}.`;
      case 'section_removed':
        return `Section retirée : ${change.title.fr}.`;
      case 'section_moved':
        return `La section ${change.section} est à une autre place.`;
      case 'section_audience':
        return `La section ${change.section} s’adresse ${audiences[change.after]}, et non plus ${audiences[change.before]}.`;
      case 'term':
        return `${terms[change.term]} : ${or(change.before)} → ${or(change.after)}.`;
      default:
        return '';
    }
  },
  touched: (touched) =>
    touched.known === 'none'
      ? 'Aucune réponse comptée jusqu’ici.'
      : `Réponses comptées jusqu’ici : ${howMany(touched)}.`,
  reads: (touched, before, after) => {
    if (touched.known === 'none') return null;
    const many = `${capital(howMany(touched))} ${quoted(before, 'fr')}`;
    return after === null
      ? `${many} : leur code ne serait plus proposé.`
      : `${many} : on y lirait ${quoted(after, 'fr')}.`;
  },
  decide: (text) => `Peut-on comparer les réponses d’avant et d’après à ${quoted(text, 'fr')} ?`,
  proposed: ({ name, means }) => `Proposé par les règles : ${name} (${means}).`,
  meanings: 'Ce que veulent dire les décisions',
  chosenByHand: 'décidé à la main',
  repair: 'Choisissez une des réponses de la liste.',
  comparabilities: {
    identical: { name: 'identique', means: 'rien de visible ne change' },
    minor_wording: { name: 'petit changement', means: 'même sens, comparée sans marque' },
    rescored: { name: 'autres choix ou autre calcul', means: 'même question, la courbe s’interrompt' },
    not_comparable: { name: 'non comparable', means: 'autre question, jamais comparée' },
  },
  publish: 'Publier cette version',
  consequence:
    'La version et ces décisions ne pourront plus jamais être changées ni effacées. Là où vous ne choisissez rien, la proposition des règles reste.',
  see: 'Voir ce qui change, puis publier',
};
