import type { Language, Text } from '../../../surveys/text.ts';
import { languageBreak, type Mail, paragraphs } from './words.ts';

/** What the message at the close tells: that the results are there, and where. No figure. */
export interface ResultsFacts {
  memberName: string;
  program: Text;
  team: Text;
  /** Whether the link leads to the answers of the team itself. */
  shared: boolean;
  url: string;
  unsubscribeUrl: string;
  replyTo: string;
}

const french = ({ memberName, program, team, shared, url, unsubscribeUrl, replyTo }: ResultsFacts): Mail => ({
  subject: shared ? `Les réponses de votre équipe : ${team.fr}` : `Les résultats sont prêts : ${program.fr}`,
  body: paragraphs(
    `Bonjour ${memberName},`,
    shared
      ? `La réflexion de votre équipe, ${team.fr}, est terminée. Vous pouvez lire les réponses côte à côte, et ce que l’équipe va ajuster.`
      : `${program.fr} a fermé son questionnaire. Voici ce que les réponses montrent, pour l’ensemble et, si assez de personnes ont répondu, pour votre équipe, ${team.fr}. Vous y lirez aussi la suite.`,
    'Que vous ayez répondu ou non, cette page est pour vous. Merci pour votre place dans l’équipe.',
    `Ce lien est à vous seul ou à vous seule. Ne le transmettez à personne.\n${url}?lang=fr`,
    `Une question ? Répondez à ce message ou écrivez à ${replyTo}.`,
    `Pour ne plus recevoir de messages de ce genre :\n${unsubscribeUrl}?lang=fr`,
  ),
});

const english = ({ memberName, program, team, shared, url, unsubscribeUrl, replyTo }: ResultsFacts): Mail => ({
  subject: shared ? `Your team’s answers: ${team.en}` : `The results are ready: ${program.en}`,
  body: paragraphs(
    `Hello ${memberName},`,
    shared
      ? `The reflection of your team, ${team.en}, has ended. You can read the answers side by side, and what the team will adjust.`
      : `The questionnaire of ${program.en} has closed. Here is what the answers show, as a whole and, if enough people answered, for your team, ${team.en}. You will also read what happens next.`,
    'Whether you answered or not, this page is for you. Thank you for being part of the team.',
    `This link is yours alone. Please do not share it.\n${url}?lang=en`,
    `Any question? Reply to this message or write to ${replyTo}.`,
    `To receive no more messages of this kind:\n${unsubscribeUrl}?lang=en`,
  ),
});

const elsewhere: Record<Language, (url: string) => string> = {
  fr: (url) => `Pour lire cette page en français :\n${url}?lang=fr`,
  en: (url) => `To read this page in English:\n${url}?lang=en`,
};

/** In the person's language, and one line with the link in the other one. */
export function resultsMail(language: Language, facts: ResultsFacts): Mail {
  const { subject, body } = language === 'fr' ? french(facts) : english(facts);
  return { subject, body: paragraphs(body, languageBreak, elsewhere[language === 'fr' ? 'en' : 'fr'](facts.url)) };
}
