import { counted } from '../../../analysis/format.ts';
import type { RecruitmentFormWords } from './words.ts';

export const en: RecruitmentFormWords = {
  title: 'A few questions about you',
  lead: {
    applied: (institution) => `You offer to take part in a team of this institution: ${institution}.`,
    selected: (institution) => `You are joining a team of this institution: ${institution}.`,
  },
  time: (minutes) => `It takes about ${counted(minutes, 'en', 'minute', 'minutes')}.`,
  why: 'Why: to see whose voices are missing and to invite better. Your answers serve no other purpose.',
  optional: {
    applied: 'It is optional. You may skip every question. Your application does not depend on it.',
    selected: 'It is optional. You may skip every question. Your place does not depend on it.',
  },
  promises: [
    'No name is asked for and nothing links your answers to you: once sent, they can be neither found nor taken back.',
    'You speak for yourself: nobody is asked to represent a group.',
  ],
  consent: 'I agree that my answers are counted together with those of others.',
  consentNeeded: 'Tick this box to send your answers, or simply close the page.',
  send: 'Send my answers',
  sent: {
    title: 'Thank you, your answers are received.',
    text: 'You may close this page. There is nothing else to do.',
  },
  unknown: {
    title: 'This link does not lead to a form.',
    text: 'Part of it may be missing. Copy the whole link, or ask for it again from the person who gave it to you.',
  },
  closed: {
    title: 'This collection is finished.',
    text: 'There is nothing left to fill in here. Thank you for coming.',
  },
  refused: 'Check this answer: one that excludes the others stands alone.',
};
