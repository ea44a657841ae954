import type { DecliningWords } from './words.ts';

export const en: DecliningWords = {
  lead: 'You are free not to answer. It changes nothing for your care, your work or your place in the team.',
  why: 'Would you like to say why? (optional)',
  reasons: {
    no_time: 'I do not have the time',
    not_concerned: 'It is not about me',
    already_told: 'I have already said what I had to say',
    not_safe: 'I do not feel safe answering',
    other: 'Another reason',
  },
  kept: [
    'The people who sent the questionnaire see that you will not answer. You will get no more reminders.',
    'Your reason is kept apart, without your name. It is only counted, after the questionnaire has closed, and only if at least 5 people said that they would not answer.',
  ],
  back: 'Go back to the questionnaire',
  done: {
    title: 'Noted: you will not answer',
    noReminder: 'You will get no more reminders about this questionnaire.',
    mind: 'You may still change your mind: the link stays good.',
    mindUntil: (day) => `You may still change your mind: the link stays good until ${day}.`,
    open: 'Open the questionnaire after all',
  },
  help: {
    title: 'If you do not feel safe',
    lead: 'You do not have to stay alone with this.',
    coaches: 'Your team’s patient coach can listen to you and look for a way with you:',
    nobody: 'Talk to somebody you trust, or write to the person who invited you.',
    urgent: 'If you are in danger right now, call 911.',
  },
};
