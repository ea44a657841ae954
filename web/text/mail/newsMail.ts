import { reasonCodes, reasonLabels } from '../../../analysis/ledger/reasons.ts';
import type { EventType } from '../../../analysis/ledger/transitions.ts';
import type { Language, Text } from '../../../surveys/text.ts';
import { newsSentences } from './newsWords.ts';
import { languageBreak, type Mail, oneLine, ownParagraphs, paragraphs } from './words.ts';

/** What a contributor is told: what happened, and the two figures with which it can be verified. */
export interface NewsFacts {
  memberName: string;
  team: Text;
  title: Text;
  /** Null when the person was just linked to the recommendation. */
  event: { type: EventType; detail: Record<string, unknown> } | null;
  ledger: { count: number; head: string };
  url: string;
  unsubscribeUrl: string;
  replyTo: string;
}

const subjectLength = 90;
const shortened = (line: string): string =>
  line.length <= subjectLength ? line : `${line.slice(0, subjectLength - 1).trimEnd()}…`;

const written = (text: Text, language: Language): string => oneLine(text[language] || text.fr || text.en);

/** What the institution and the coach wrote for contributors to read. What contributors wrote is read by the link alone. */
const quoted: Partial<Record<EventType, string>> = {
  accepted_in_part: 'changed',
  declined: 'reason',
  deferred: 'reason',
  out_of_scope: 'reason',
  partially_implemented: 'reason',
  stopped: 'reason',
  progress_note: 'note',
  implemented: 'evidence',
  evidence_added: 'what',
  mediated: 'note',
  dispute_settled: 'outcome',
};

function quote({ type, detail }: NonNullable<NewsFacts['event']>, language: Language): string | null {
  const name = quoted[type];
  const said = name === undefined ? undefined : detail[name];
  if (typeof said !== 'string') return null;
  const own = ownParagraphs({ fr: said, en: said }, language);
  const code = reasonCodes.find((known) => known === detail.reasonCode);
  if (code === undefined || own === null) return own;
  return language === 'fr' ? `${reasonLabels[code].fr}.\n${own}` : `${reasonLabels[code].en}.\n${own}`;
}

const french = ({ title, event, memberName, team, ...facts }: NewsFacts): Mail => ({
  subject: shortened(
    event === null
      ? `Votre recommandation : ${written(title, 'fr')}`
      : `Du nouveau pour votre recommandation : ${written(title, 'fr')}`,
  ),
  body: paragraphs(
    `Bonjour ${memberName},`,
    event === null
      ? `Votre équipe, ${team.fr}, a noté que vous avez contribué à cette recommandation :`
      : `Il y a du nouveau pour une recommandation à laquelle vous avez contribué avec votre équipe, ${team.fr} :`,
    `« ${written(title, 'fr')} »`,
    event === null ? 'Vous recevrez un message à chaque changement.' : newsSentences.fr[event.type],
    event && quote(event, 'fr'),
    `Lisez tout l’historique, commentez, et dites si ce qui est déclaré réalisé l’est vraiment :\n${facts.url}?lang=fr`,
    'Ce lien est à vous seul ou à vous seule. Ne le transmettez à personne.',
    `Gardez ce message. Il permet de vérifier plus tard que rien n’a été modifié ni effacé : le registre du programme compte ${facts.ledger.count} événements, et l’empreinte du dernier est\n${facts.ledger.head}`,
    `Une question ? Répondez à ce message ou écrivez à ${facts.replyTo}.`,
    `Pour ne plus recevoir de messages :\n${facts.unsubscribeUrl}?lang=fr`,
  ),
});

const english = ({ title, event, memberName, team, ...facts }: NewsFacts): Mail => ({
  subject: shortened(
    event === null
      ? `Your recommendation: ${written(title, 'en')}`
      : `News of your recommendation: ${written(title, 'en')}`,
  ),
  body: paragraphs(
    `Hello ${memberName},`,
    event === null
      ? `Your team, ${team.en}, has noted that you contributed to this recommendation:`
      : `There is news of a recommendation that you contributed to with your team, ${team.en}:`,
    `“${written(title, 'en')}”`,
    event === null ? 'You will get a message at every change.' : newsSentences.en[event.type],
    event && quote(event, 'en'),
    `Read the whole history, comment, and say whether what is declared implemented really is:\n${facts.url}?lang=en`,
    'This link is yours alone. Please do not share it.',
    `Keep this message. With it anyone can verify later that nothing was changed or removed: the ledger of the programme has ${facts.ledger.count} events, and the hash of the last one is\n${facts.ledger.head}`,
    `Any question? Reply to this message or write to ${facts.replyTo}.`,
    `To receive no more messages:\n${facts.unsubscribeUrl}?lang=en`,
  ),
});

const elsewhere: Record<Language, (url: string) => string> = {
  fr: (url) => `Pour lire cette page en français :\n${url}?lang=fr`,
  en: (url) => `To read this page in English:\n${url}?lang=en`,
};

/** In the person's language, and one line with the link in the other one. */
export function newsMail(language: Language, facts: NewsFacts): Mail {
  const { subject, body } = language === 'fr' ? french(facts) : english(facts);
  return { subject, body: paragraphs(body, languageBreak, elsewhere[language === 'fr' ? 'en' : 'fr'](facts.url)) };
}
