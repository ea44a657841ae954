import { formatDay } from '../../../analysis/format.ts';
import type { Language, Text } from '../../../surveys/text.ts';
import { languageBreak, type Mail, paragraphs, titleLine } from './words.ts';

/** What somebody is told who answers for a recommendation from now on. */
export interface OwnerFacts {
  name: string;
  title: Text;
  team: Text;
  /** The target date, `YYYY-MM-DD`, or null. */
  dueOn: string | null;
  url: string;
}

const words: Record<Language, { subject: string; body: (facts: OwnerFacts) => string }> = {
  fr: {
    subject: 'On compte sur vous pour une recommandation',
    body: (facts) =>
      paragraphs(
        `Bonjour ${facts.name},`,
        `On vous a désigné pour donner suite à cette recommandation de l’équipe ${facts.team.fr} :`,
        `• ${titleLine(facts.title, 'fr')}`,
        facts.dueOn === null
          ? 'Aucune date cible n’est fixée pour l’instant.'
          : `La date cible est le ${formatDay(facts.dueOn, 'fr')}.`,
        'Ceux qui ont proposé cette recommandation sont avertis de chaque étape.',
        facts.url,
      ),
  },
  en: {
    subject: 'A recommendation is in your hands',
    body: (facts) =>
      paragraphs(
        `Hello ${facts.name},`,
        `You were named to act on this recommendation of the team ${facts.team.en}:`,
        `• ${titleLine(facts.title, 'en')}`,
        facts.dueOn === null ? 'No target date is set for now.' : `The target date is ${formatDay(facts.dueOn, 'en')}.`,
        'Those who made this recommendation are told of every step.',
        facts.url,
      ),
  },
};

/** To a new owner, as soon as they are named; in both languages, for that of staff is not kept. */
export const ownerMail = (facts: OwnerFacts): Mail => ({
  subject: `${words.fr.subject} / ${words.en.subject}`,
  body: paragraphs(words.fr.body(facts), languageBreak, words.en.body(facts)),
});
