import { productName } from '../../../surveys/product.ts';
import type { Language } from '../../../surveys/text.ts';
import { type Mail, paragraphs } from './words.ts';

interface HandUpFacts {
  /** Where the coach reads it. */
  url: string;
}

const written: Record<Language, (facts: HandUpFacts) => Mail> = {
  fr: ({ url }) => ({
    subject: `Quelqu’un souhaite que vous preniez contact (${productName})`,
    body: paragraphs(
      'Bonjour,',
      'Un membre d’une équipe que vous accompagnez souhaite que vous preniez contact. Connectez-vous pour lire sa demande. Ce message n’en dit rien, par discrétion.',
      url,
    ),
  }),
  en: ({ url }) => ({
    subject: `Someone would like you to get in touch (${productName})`,
    body: paragraphs(
      'Hello,',
      'A member of a team you accompany would like you to get in touch. Sign in to read the request. For discretion, this message says nothing of it.',
      url,
    ),
  }),
};
const other: Record<Language, Language> = { fr: 'en', en: 'fr' };

/** To a patient coach: that somebody wrote, and no more. In both languages, for that of staff is not kept. */
export function handUpMail(language: Language, facts: HandUpFacts): Mail {
  const { subject, body } = written[language](facts);
  return { subject, body: paragraphs(body, '--', written[other[language]](facts).body) };
}
