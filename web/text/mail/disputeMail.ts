import type { Language, Text } from '../../../surveys/text.ts';
import { languageBreak, type Mail, paragraphs } from './words.ts';

interface DisputeFacts {
  team: Text;
  /** Where the coach reads it and notes what is done about it. */
  url: string;
}

const written: Record<Language, (facts: DisputeFacts) => Mail> = {
  fr: ({ team, url }) => ({
    subject: `Une réalisation est contestée : ${team.fr}`,
    body: paragraphs(
      'Bonjour,',
      `Le côté patient de l’équipe ${team.fr} conteste qu’une recommandation soit réalisée. Vous accompagnez cette équipe : on compte sur vous pour la médiation.`,
      'Écoutez d’abord les deux côtés. Notez ensuite vos démarches, puis comment la contestation se règle. Elle reste visible dans tous les cas.',
      url,
    ),
  }),
  en: ({ team, url }) => ({
    subject: `An implementation is disputed: ${team.en}`,
    body: paragraphs(
      'Hello,',
      `The patient side of the team ${team.en} disputes that a recommendation is implemented. You coach this team: you are asked to mediate.`,
      'Hear both sides first. Then note the steps you take, and how the dispute is settled. It stays visible in any case.',
      url,
    ),
  }),
};
const other: Record<Language, Language> = { fr: 'en', en: 'fr' };

/** To a patient coach, as mediator; in both languages, for that of staff is not kept. */
export function disputeMail(language: Language, facts: DisputeFacts): Mail {
  const { subject, body } = written[language](facts);
  return { subject, body: paragraphs(body, languageBreak, written[other[language]](facts).body) };
}
