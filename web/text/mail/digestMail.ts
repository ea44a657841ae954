import { formatDay } from '../../../analysis/format.ts';
import type { Language, Text } from '../../../surveys/text.ts';
import { languageBreak, type Mail, paragraphs, titleLine } from './words.ts';

/** One recommendation that waits for its owner. */
export interface DigestLine {
  title: Text;
  /** The day that makes it pressing, `YYYY-MM-DD`; null for what waits for an answer only. */
  day: string | null;
}

/** What waits for one owner; each list has its first lines and how many there are in all. */
export interface DigestFacts {
  name: string;
  overdue: { lines: DigestLine[]; count: number };
  reviews: { lines: DigestLine[]; count: number };
  undecided: { lines: DigestLine[]; count: number };
  url: string;
}

interface Words {
  subject: (count: number) => string;
  hello: (name: string) => string;
  lead: string;
  overdue: (count: number) => string;
  reviews: (count: number) => string;
  undecided: (count: number) => string;
  more: (count: number) => string;
  stop: string;
}

const words: Record<Language, Words> = {
  fr: {
    subject: (count) => (count < 2 ? 'Une recommandation vous attend' : `${count} recommandations vous attendent`),
    hello: (name) => `Bonjour ${name},`,
    lead: 'Voici ce qui attend de vous une suite cette semaine. Ceux qui ont proposé ces recommandations sont avertis de chaque étape.',
    overdue: (count) => `En retard (${count})`,
    reviews: (count) => `À revoir maintenant (${count})`,
    undecided: (count) => `En attente d’une réponse (${count})`,
    more: (count) => `et ${count} de plus`,
    stop: 'Ce rappel part chaque lundi tant que quelque chose vous attend. La page ci-dessus permet de ne plus le recevoir.',
  },
  en: {
    subject: (count) => (count === 1 ? 'A recommendation waits for you' : `${count} recommendations wait for you`),
    hello: (name) => `Hello ${name},`,
    lead: 'This is what waits for you to act on this week. Those who made these recommendations are told of every step.',
    overdue: (count) => `Overdue (${count})`,
    reviews: (count) => `To be reviewed now (${count})`,
    undecided: (count) => `Awaiting an answer (${count})`,
    more: (count) => `and ${count} more`,
    stop: 'This reminder leaves each Monday for as long as something waits for you. The page above lets you stop it.',
  },
};

function listed(heading: string, { lines, count }: DigestFacts['overdue'], language: Language): string | null {
  if (count === 0) return null;
  const rest = count - lines.length;
  return [
    heading,
    ...lines.map(
      (line) => `• ${titleLine(line.title, language)}${line.day === null ? '' : ` (${formatDay(line.day, language)})`}`,
    ),
    ...(rest > 0 ? [words[language].more(rest)] : []),
  ].join('\n');
}

function bodyIn(language: Language, { name, overdue, reviews, undecided, url }: DigestFacts): string {
  const said = words[language];
  return paragraphs(
    said.hello(name),
    said.lead,
    listed(said.overdue(overdue.count), overdue, language),
    listed(said.reviews(reviews.count), reviews, language),
    listed(said.undecided(undecided.count), undecided, language),
    url,
    said.stop,
  );
}

/** The weekly reminder to whoever answers for recommendations; in both languages, for that of staff is not kept. */
export function digestMail(facts: DigestFacts): Mail {
  const count = facts.overdue.count + facts.reviews.count + facts.undecided.count;
  return {
    subject: `${words.fr.subject(count)} / ${words.en.subject(count)}`,
    body: paragraphs(bodyIn('fr', facts), languageBreak, bodyIn('en', facts)),
  };
}
