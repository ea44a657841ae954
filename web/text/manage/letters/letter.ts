import type { Language } from '../../../../surveys/text.ts';

/** What stands in a letter to a person, in that person's language. Confidentiality is told in the words of the first page. */
export interface LetterWords {
  greeting: (name: string) => string;
  asking: (program: string, team: string) => string;
  why: string;
  minutes: (minutes: number) => string;
  until: (day: string) => string;
  howTo: string;
  scan: string;
  qr: string;
  type: string;
  code: string;
  yours: string;
  paper: string;
  free: (address: string) => string;
}

const fr: LetterWords = {
  greeting: (name) => `Bonjour ${name},`,
  asking: (program, team) =>
    `${program} demande aux patients, aux proches et aux professionnels de votre équipe, ${team}, comment les choses se passent.`,
  why: 'Vos réponses aident à voir ce qui va bien et ce qui devrait changer. Chaque voix de l’équipe compte autant.',
  minutes: (minutes) =>
    `Il faut environ ${minutes} minutes, sur un téléphone ou un ordinateur. Vous pouvez passer les questions auxquelles vous ne voulez pas répondre.`,
  until: (day) => `Vous pouvez répondre jusqu’au ${day}.`,
  howTo: 'Pour répondre',
  scan: 'Avec un téléphone : pointez l’appareil photo sur ce carré, puis touchez le lien qui apparaît.',
  qr: 'Code QR de votre questionnaire',
  type: 'Ou ouvrez cette adresse dans un navigateur',
  code: 'et tapez ce code',
  yours: 'Ce code est à vous seul ou à vous seule. Il sert une fois. Ne le donnez à personne.',
  paper: 'Vous préférez répondre sur papier ou avec l’aide de quelqu’un ? Écrivez-nous.',
  free: (address) => `Vous êtes libre de participer ou non. Une question ? Écrivez à ${address}.`,
};

const en: LetterWords = {
  greeting: (name) => `Hello ${name},`,
  asking: (program, team) =>
    `${program} is asking the patients, family members and professionals of your team, ${team}, how it is going.`,
  why: 'Your answers help to see what works and what should change. Every voice on the team counts the same.',
  minutes: (minutes) =>
    `It takes about ${minutes} minutes, on a phone or a computer. You may skip the questions you do not want to answer.`,
  until: (day) => `You may answer until ${day}.`,
  howTo: 'How to answer',
  scan: 'With a phone: point the camera at this square, then touch the link that appears.',
  qr: 'QR code of your questionnaire',
  type: 'Or open this address in a browser',
  code: 'and type this code',
  yours: 'This code is yours alone. It works once. Please do not give it to anyone.',
  paper: 'Would you rather answer on paper, or with somebody’s help? Write to us.',
  free: (address) => `Taking part is your choice. Any question? Write to ${address}.`,
};

export const letterWords: Record<Language, LetterWords> = { fr, en };
