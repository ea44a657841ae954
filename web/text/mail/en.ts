import { formatDay } from '../../../analysis/format.ts';
import { productName } from '../../../surveys/product.ts';
import { type InvitationFacts, type MailWords, ownParagraphs, paragraphs } from './words.ts';

const day = (date: string): string => formatDay(date, 'en');

function kept({ mode, minimumGroup }: InvitationFacts): string {
  const shown = `Results are shown only for groups of ${minimumGroup} people or more.`;
  switch (mode) {
    case 'anonymous':
      return `What is kept: we note that your link was used. Your answers are kept apart from your name, and no one, not even us, can tell which answers are yours. ${shown}`;
    case 'confidential':
      return `What is kept: your answers are kept under a code in place of your name, so that your answers at different times can be compared. ${shown}`;
    case 'shared':
      return 'What is kept: your answers will be shown to your team, with your role, to prepare a discussion. The first screen says so again before you start.';
  }
}

const aboutYou =
  'At the end there are a few questions about you. They are optional, and kept apart from your other answers.';

const timeNeeded = ({ minutes, closesOn }: InvitationFacts): string =>
  `It takes about ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}, on a phone or a computer. You may skip any question.${
    closesOn === null ? '' : ` You may answer until ${day(closesOn)}.`
  }`;

/** The link alone on its line: the message makes a button of it. */
const ownLink = (url: string): string => `This link is yours alone. Please do not share it.\n${url}?lang=en`;

const stop = (url: string): string => `To get no more messages of this kind:\n${url}?lang=en`;

export const english: MailWords = {
  invitation: (facts) => ({
    subject: `Your experience on the team: ${facts.team.en}`,
    body: paragraphs(
      `Hello ${facts.memberName},`,
      `${facts.program.en} is asking the patients, family members and professionals of your team, ${facts.team.en}, how it is going.`,
      'Your answers help to see what works and what should change. Every voice on the team counts the same.',
      ownParagraphs(facts.ownWords, 'en'),
      timeNeeded(facts),
      ownLink(facts.url),
      kept(facts),
      facts.aboutYou ? aboutYou : null,
      `Taking part is your choice. Any question? Reply to this message or write to ${facts.replyTo}.`,
      stop(facts.unsubscribeUrl),
    ),
  }),
  reminder: (facts) => ({
    subject: `A reminder: your experience on the team ${facts.team.en}`,
    body: paragraphs(
      `Hello ${facts.memberName},`,
      `${facts.program.en} asked you how it is going on your team, ${facts.team.en}. Your answers have not come in yet; there is still time.`,
      ownParagraphs(facts.ownWords, 'en'),
      timeNeeded(facts),
      ownLink(facts.url),
      kept(facts),
      'You would rather not answer? Open the link and say so: you will get no more reminders.',
      `Any question? Reply to this message or write to ${facts.replyTo}.`,
      stop(facts.unsubscribeUrl),
    ),
  }),
  invitationElsewhere: (url) => `To answer in English: ${url}?lang=en`,
  otherLanguageOnly: 'This questionnaire is offered in French only.',
  signIn: ({ url, minutes }) => ({
    subject: `Your link to sign in to ${productName}`,
    body: paragraphs(
      `Use this link to sign in to ${productName}. It works once, for ${minutes} minutes.\n${url}`,
      'If you did not ask for it, do nothing: nobody can sign in without this link.',
    ),
  }),
  staff: ({ name, program, url }) => ({
    subject: `You now have a role in ${program.en}`,
    body: paragraphs(
      `Hello ${name},`,
      `You have been given a role in ${program.en}, on ${productName}.`,
      `There is no password. Type this address of yours on the sign-in page, and a link will be sent to you.\n${url}`,
    ),
  }),
};
