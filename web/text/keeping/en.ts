import type { KeepingWords } from './words.ts';

export const en: KeepingWords = {
  shared: 'This is a shared device: keep nothing on it',
  offer: {
    heading: 'You have already begun on this device',
    detail: 'Your answers are still here, locked. Nothing has been sent.',
    goOn: 'Go on where I left off',
    startAgain: 'Erase them and start again',
  },
  left: {
    heading: 'Your answers are still on this device',
    detail: 'They have not been sent.',
    goOn: 'Go on where I left off',
  },
  waiting: {
    heading: 'Your answers are waiting to be sent',
    detail: 'They are on this device, locked, and will leave when it is online.',
    look: 'Review and send',
  },
  arrived: {
    heading: 'Your answers have arrived',
    detail: 'They left this device when it was online again. They are no longer on it.',
    receipt: 'See my receipt code',
  },
  refused: {
    heading: 'Your answers could not be received',
    detail:
      'The questionnaire closed before they arrived, or the link was already used. Take a copy, and write to the person who invited you.',
  },
  download: 'Download my answers',
  forget: 'Forget my answers on this device',
  forgotten: 'This device keeps nothing of your answers any more.',
  kept: 'This device keeps your answers, locked, until you send them: you can close this page and come back with your link.',
  notKept: 'Nothing is kept on this device. If you close this page, your answers are lost.',
  alreadyWaiting:
    'Answers given with this link are waiting to be sent from this device. If you change something here, press “Send” again.',
  alreadyArrived: 'Answers given with this link have already been received from this device.',
  noConnection:
    'There is no connection at the moment. Your answers are still on this page: try again when you are online.',
  stillWaiting: 'Still no connection. Your answers stay on this device.',
  aloud: { question: 'Read this question aloud', stop: 'Stop reading', page: 'Read aloud' },
};
