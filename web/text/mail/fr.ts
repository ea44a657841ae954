import { formatDay } from '../../../analysis/format.ts';
import { productName } from '../../../surveys/product.ts';
import { type InvitationFacts, type MailWords, ownParagraphs, paragraphs } from './words.ts';

const day = (date: string): string => formatDay(date, 'fr');

function kept({ mode, minimumGroup }: InvitationFacts): string {
  const shown = `Les résultats sont montrés seulement pour des groupes d’au moins ${minimumGroup} personnes.`;
  switch (mode) {
    case 'anonymous':
      return `Ce qui est gardé : nous notons que votre lien a servi. Vos réponses sont gardées à part de votre nom, et personne, pas même nous, ne peut savoir lesquelles sont les vôtres. ${shown}`;
    case 'confidential':
      return `Ce qui est gardé : vos réponses sont gardées sous un code qui remplace votre nom, pour comparer vos réponses d’une fois à l’autre. ${shown}`;
    case 'shared':
      return 'Ce qui est gardé : vos réponses seront montrées à votre équipe, avec votre rôle, pour préparer une discussion. Le premier écran le redit avant que vous commenciez.';
  }
}

const aboutYou =
  'À la fin, quelques questions portent sur vous. Elles sont facultatives et gardées à part de vos autres réponses.';

const timeNeeded = ({ minutes, closesOn }: InvitationFacts): string =>
  `Il faut environ ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}, sur un téléphone ou un ordinateur. Vous pouvez passer n’importe quelle question.${
    closesOn === null ? '' : ` Vous pouvez répondre jusqu’au ${day(closesOn)}.`
  }`;

/** The link alone on its line: the message makes a button of it. */
const ownLink = (url: string): string =>
  `Ce lien est à vous seul ou à vous seule. Ne le transmettez à personne.\n${url}?lang=fr`;

const stop = (url: string): string => `Pour ne plus recevoir de messages de ce genre :\n${url}?lang=fr`;

export const french: MailWords = {
  invitation: (facts) => ({
    subject: `Votre expérience dans l’équipe : ${facts.team.fr}`,
    body: paragraphs(
      `Bonjour ${facts.memberName},`,
      `${facts.program.fr} demande aux patients, aux proches et aux professionnels de votre équipe, ${facts.team.fr}, comment les choses se passent.`,
      'Vos réponses aident à voir ce qui va bien et ce qui devrait changer. Chaque voix de l’équipe compte autant.',
      ownParagraphs(facts.ownWords, 'fr'),
      timeNeeded(facts),
      ownLink(facts.url),
      kept(facts),
      facts.aboutYou ? aboutYou : null,
      `Vous êtes libre de participer ou non. Une question ? Répondez à ce message ou écrivez à ${facts.replyTo}.`,
      stop(facts.unsubscribeUrl),
    ),
  }),
  reminder: (facts) => ({
    subject: `Rappel : votre expérience dans l’équipe ${facts.team.fr}`,
    body: paragraphs(
      `Bonjour ${facts.memberName},`,
      `${facts.program.fr} vous a demandé comment les choses se passent dans votre équipe, ${facts.team.fr}. Nous n’avons pas encore reçu vos réponses ; il est encore temps.`,
      ownParagraphs(facts.ownWords, 'fr'),
      timeNeeded(facts),
      ownLink(facts.url),
      kept(facts),
      'Vous préférez ne pas répondre ? Ouvrez le lien et dites-le : vous ne recevrez plus de rappel.',
      `Une question ? Répondez à ce message ou écrivez à ${facts.replyTo}.`,
      stop(facts.unsubscribeUrl),
    ),
  }),
  invitationElsewhere: (url) => `Pour répondre en français : ${url}?lang=fr`,
  otherLanguageOnly: 'Ce questionnaire est offert en anglais seulement.',
  signIn: ({ url, minutes }) => ({
    subject: `Votre lien de connexion à ${productName}`,
    body: paragraphs(
      `Ce lien vous connecte à ${productName}. Il sert une seule fois et reste valide ${minutes} minutes.\n${url}`,
      'Si vous ne l’avez pas demandé, ne faites rien : sans ce lien, personne ne peut se connecter.',
    ),
  }),
  staff: ({ name, program, url }) => ({
    subject: `Vous avez maintenant un rôle dans ${program.fr}`,
    body: paragraphs(
      `Bonjour ${name},`,
      `Un rôle vous a été donné dans ${program.fr}, sur ${productName}.`,
      `Il n’y a pas de mot de passe. Entrez cette adresse courriel sur la page de connexion, et un lien vous sera envoyé.\n${url}`,
    ),
  }),
};
