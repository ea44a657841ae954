import type { VoiceWords } from './words.ts';

export const en: VoiceWords = {
  list: {
    title: 'Your recommendations',
    lead: (team) => `Here is what became of the recommendations that you contributed to with the team ${team}.`,
    none: 'No recommendation yet.',
    private: 'This page is yours alone. Please do not share its address.',
  },
  back: 'All your recommendations',
  where: 'Where it stands',
  since: (day) => `since ${day}`,
  submitted: (day) => `Submitted on ${day}`,
  detail: 'Details',
  history: 'All that happened',
  relations: {
    parent: 'It is part of another recommendation',
    duplicate_of: 'It repeats another recommendation',
    related: 'It is about the same matter',
  },
  recordedBy: (who) => `Recorded by: ${who}`,
  evidence: 'Files given as evidence',
  declared: {
    open: 'This is what the institution says. The patient side has not verified it yet.',
    verified: 'The patient side has verified it.',
    disputed: 'The patient side disputes it.',
    both: 'The patient side disputed it, and verified it since. The dispute stays visible.',
  },
  dispute: {
    heading: 'The dispute',
    lead: 'It stays visible to the institution and to the team.',
    mediator: 'The patient coach of your team was told, and mediates.',
    noMediator: 'Your team has no patient coach. The institution sees the dispute.',
    steps: { disputed: 'Dispute opened', mediated: 'Mediation', dispute_settled: 'Dispute settled' },
    pending: { mediated: 'Mediation: to come', dispute_settled: 'Settlement: to come' },
  },
  say: {
    heading: 'What you want to say',
    once: 'What you send is added to the history and can no longer be changed. Your name is not in it: it says only your side, patient or professional. In a small team, people may guess.',
    verify: {
      heading: 'It really is implemented',
      lead: 'You have seen that the recommendation is implemented as the institution says.',
      send: 'Confirm',
    },
    dispute: {
      heading: 'It is not really implemented',
      lead: 'Say what you have seen. The patient coach, if there is one, will be told and asked to mediate.',
      send: 'Dispute',
    },
    heard: {
      heading: 'Were you heard?',
      lead: 'You can say so once. Nobody in the institution sees your answer: it counts only in a total, from 5 answers on.',
      send: 'Send my answer',
      done: 'You have said whether the answer shows that you were heard. Thank you.',
      scores: { 1: '1, not at all', 2: '2', 3: '3, somewhat', 4: '4', 5: '5, entirely' },
    },
    comment: {
      heading: 'Comment',
      lead: 'Your comment will be read by the team, the institution and the other contributors.',
      send: 'Send the comment',
    },
    fields: {
      'detail.note': { label: 'What you have seen (optional)', repair: 'Shorten this text.' },
      'detail.reason': {
        label: 'What you have seen',
        hint: 'A sentence of at least 20 characters.',
        repair: 'Write a sentence of at least 20 characters.',
      },
      'detail.score': {
        label: 'Does the institution’s answer show that the recommendation was carefully considered?',
        repair: 'Choose a number from 1 to 5.',
      },
      'detail.comment': { label: 'Your comment', repair: 'Write your comment.' },
    },
  },
  done: 'It is noted. Thank you.',
  meanwhile:
    'Something was recorded while you were writing. Read what follows: your text is kept below, send it again if it still fits.',
  ledger: {
    heading: 'Verify that nothing was changed',
    text: (count) =>
      `The ledger of the programme has ${count} events. Keep this number and the hash of the last one: with them, anyone can verify later that nothing was changed or removed.`,
  },
  unknown: {
    title: 'This link no longer works.',
    text: 'It stands for no recommendation. Your address may have been changed since, or the link is incomplete. Reply to the last message that you got, or ask your team.',
  },
};
