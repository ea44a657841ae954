import type { Text } from '../../surveys/text.ts';

/** The code book of the demonstration. */
export const demoThemes = {
  listening: {
    name: { fr: 'Écoute et respect', en: 'Listening and respect' },
    description: {
      fr: 'Prendre la parole, être écouté, être respecté dans les rencontres. Pas ce que deviennent les idées.',
      en: 'Speaking up, being listened to, being respected in meetings. Not what becomes of ideas.',
    },
  },
  documents: {
    name: { fr: 'Documents et langage', en: 'Documents and language' },
    description: {
      fr: 'Documents reçus à temps, clairs, sans sigles. Pas la préparation ni la formation.',
      en: 'Documents that come in time, are clear and without acronyms. Not preparation or training.',
    },
  },
  follow_up: {
    name: { fr: 'Suites données aux idées', en: 'What becomes of ideas' },
    description: {
      fr: 'Savoir ce que deviennent les idées et pourquoi, voir des changements.',
      en: 'Knowing what becomes of ideas and why, seeing changes.',
    },
  },
  preparation: {
    name: { fr: 'Préparation et accompagnement', en: 'Preparation and support' },
    description: {
      fr: 'Formation, accompagnement, accueil des nouvelles personnes.',
      en: 'Training, coaching, welcoming newcomers.',
    },
  },
  conditions: {
    name: { fr: 'Conditions de participation', en: 'Conditions of taking part' },
    description: {
      fr: 'Horaires, lieu, frais, accessibilité. Pas le déroulement des rencontres.',
      en: 'Times, place, expenses, accessibility. Not how meetings go.',
    },
  },
  leadership: {
    name: { fr: 'Animation et partage du pouvoir', en: 'Facilitation and shared power' },
    description: {
      fr: 'Qui anime, qui décide, comment l’ordre du jour se fait.',
      en: 'Who facilitates, who decides, how the agenda is made.',
    },
  },
} satisfies Record<string, { name: Text; description: Text }>;

export type DemoTheme = keyof typeof demoThemes;

/** An invented comment: what a reviewer makes of it, and what it is about. */
export interface PooledComment {
  words: string;
  theme: DemoTheme | null;
  /** As it may be published, where words have to go. */
  redacted?: string;
  /** Why it is withheld. */
  withheld?: 'names_author' | 'names_other' | 'no_comment';
}

export const praise: PooledComment[] = [
  { words: 'On a pris le temps de s’écouter.', theme: 'listening' },
  { words: 'The meetings started on time and everyone had a say.', theme: 'listening' },
  { words: 'Notre coach nous a bien préparés.', theme: 'preparation' },
  { words: 'Decisions were explained in plain words.', theme: 'documents' },
  { words: 'Le duo d’animation fonctionne très bien.', theme: 'leadership' },
  { words: 'Personne ne m’a fait sentir que je posais une question bête.', theme: 'listening' },
  {
    words: 'Mme Lavande Després m’a appelée avant chaque rencontre, ça m’a rassurée.',
    theme: 'preparation',
    redacted: '[une personne] m’a appelée avant chaque rencontre, ça m’a rassurée.',
  },
  { words: 'For once we saw our idea put in place within the month.', theme: 'follow_up' },
  { words: 'La formation donnée aux deux groupes ensemble a changé le ton.', theme: 'preparation' },
  { words: 'Le stationnement était payé d’avance, sans formulaire.', theme: 'conditions' },
  { words: 'We write the agenda together now, patients and managers.', theme: 'leadership' },
  { words: 'Les comptes rendus sont courts et clairs.', theme: 'documents' },
];

export const wishes: PooledComment[] = [
  { words: 'Recevoir les documents plus tôt.', theme: 'documents' },
  { words: 'Tell us what became of our ideas.', theme: 'follow_up' },
  { words: 'Rembourser le stationnement plus vite.', theme: 'conditions' },
  { words: 'Meet in the evening now and then.', theme: 'conditions' },
  { words: 'Moins de sigles dans les documents.', theme: 'documents' },
  {
    words: 'Le docteur Cormier coupe la parole aux patients dès qu’on parle des délais.',
    theme: 'listening',
    redacted: '[…] coupe la parole aux patients dès qu’on parle des délais.',
  },
  { words: 'Expliquer pourquoi une idée est refusée, au lieu de ne plus en parler.', theme: 'follow_up' },
  {
    words:
      'Depuis ma greffe du rein en mars, je ne peux plus venir le matin, et je suis la seule ici à avoir été greffée.',
    theme: 'conditions',
    withheld: 'names_author',
  },
  { words: 'Decide with us, not before the meeting.', theme: 'leadership' },
  { words: 'rien', theme: null, withheld: 'no_comment' },
  { words: 'Prévoir une vraie rencontre d’accueil pour les nouveaux.', theme: 'preparation' },
  { words: 'Bring better coffee.', theme: null },
];
