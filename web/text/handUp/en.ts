import type { HandUpWords } from './words.ts';

export const en: HandUpWords = {
  title: 'May the patient coach contact me?',
  offer: {
    heading: 'Something on your mind?',
    text: (coaches) =>
      `If you wish, your team’s patient coach (${coaches}) can contact you. It is kept apart from your answers.`,
    link: 'Ask the patient coach to contact me',
    none: (contact) => `Would you like to talk to someone about your team? Write to ${contact}.`,
  },
  lead: (coaches, team) => `Patient coach of the team ${team}: ${coaches}. Nobody else reads what you write here.`,
  points: [
    'This is kept apart from your answers to the questionnaire. Nothing links the two.',
    'We keep what you write here, the team, the questionnaire and the day. Your link and your name are not kept with it, unless you write your name.',
    'The coach may delete it once you have been contacted.',
    'In an emergency, do not wait for a reply: call 911, or 811 for health or social advice.',
  ],
  fields: {
    reach: {
      label: 'Your name, or a way to reach you',
      hint: 'A first name, a telephone number, an email address or “before the next meeting”: whatever suits you.',
      repair: 'Write how the coach can reach you, in 300 characters at most.',
    },
    words: {
      label: 'What it is about, if you wish to say',
      hint: 'Up to 2,000 characters. You may leave this empty.',
      repair: 'Shorten the text to 2,000 characters.',
    },
  },
  send: 'Send to the patient coach',
  back: 'Back to my questionnaire',
  sent: {
    title: 'Your request has been sent to the patient coach',
    paragraphs: [
      'Nobody else reads it. You will be contacted as you asked.',
      'You can close this page. If the device is not yours, close the browser as well.',
    ],
  },
  noCoach: {
    title: 'Your team has no patient coach here',
    text: (contact) => `To talk to someone about your team, write to ${contact}.`,
  },
  coach: {
    title: 'Requests to be contacted',
    lead: 'People of the teams you accompany ask you to get in touch. Only the patient coaches of the team read this: neither the programme nor the institution does.',
    waiting: 'Waiting for you',
    handled: 'Handled',
    none: 'Nobody is waiting.',
    noneHandled: 'None yet.',
    asked: (day) => `Asked on ${day}`,
    campaign: 'Questionnaire',
    reach: 'How to reach the person',
    words: 'In the person’s words',
    noWords: 'Nothing more was written.',
    handle: 'I got in touch',
    done: (day, by) => `Handled on ${day} by ${by}`,
    remove: 'Delete for good',
    removeConsequence: 'Delete it once it has served: then nobody can read it any more.',
  },
};
