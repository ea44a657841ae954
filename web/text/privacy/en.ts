import { productName } from '../../../surveys/product.ts';
import type { Article } from '../../pages/respondent/articlePage.tsx';

export const en: Article = {
  title: 'Privacy',
  opening: `This page says in plain words what ${productName} keeps when you answer a questionnaire, where, and who can read it. The first page of your questionnaire says which of the three modes applies to you.`,
  sections: [
    {
      heading: 'Before you send',
      points: [
        'Nothing is kept on the server until you press “Send my answers”. From one page to the next, your answers travel in the page itself.',
        'One exception, never in anonymous mode: if you choose to save your answers and go on later. They are then locked with your link, and deleted when you send, if you decline, or when the questionnaire closes.',
        'If you decline to answer, that is known. Your reason is kept apart, without your name.',
        'These pages set no cookie, use no audience measurement and contact no other site.',
        'The software does not record your IP address, nor anything made from it. The time of your response is never kept.',
        'While you answer, and until your answers have arrived, your browser may keep them on your device, encrypted, so that you can go on later or send them without a connection. Nobody else receives them. “Forget my answers on this device” removes them; so does sending.',
        'On a shared device, tick “This is a shared device” on the first page. Then close the browser after answering: going back a page may show what you wrote.',
      ],
    },
    {
      heading: 'Anonymous mode',
      points: [
        'This is the usual mode. One list says who was invited and who has answered, without saying when. The answers are kept in another list, mixed at random. Nothing links the one to the other.',
        'With your answers: the questionnaire, your team, and your group (patients and caregivers, or professionals and managers). No name, no language, no day.',
        'A limit to be aware of: in a small team, if you are the only person of your group who answered, someone with access to the database can work out that the answers are yours. The results that are shown do not allow that.',
        'Your comments are kept word for word. Leave out names, dates and details that would identify anyone.',
      ],
    },
    {
      heading: 'Confidential mode',
      points: [
        'A code stands in place of your name, to match your answers from one time to the next. The day and the language are kept as well.',
        'The code is computed from a secret of the server. The people in charge of the server could therefore find the name again; no page of the software does so.',
        'Nobody sees results for a group that is too small.',
      ],
    },
    {
      heading: 'Shared mode',
      points: [
        'This mode is for a team that wants to take stock. The answers are shown to that team and to those who lead and coach it, with each person’s role, and to nobody else.',
        'In a team of six to eight people, it is often possible to guess who wrote what. Write what you are comfortable saying in front of the team.',
      ],
    },
    {
      heading: 'The questions about you',
      points: [
        'They are always optional, and asked only if you say yes.',
        'They are kept apart, without the name of your team, with your institution and your group only. Nothing links them to your other answers.',
        'They serve to see whose voices are missing around the table. Small numbers are never shown.',
      ],
    },
    {
      heading: 'What others see',
      points: [
        'A result always brings together at least five people, sometimes more. Below that, nothing is shown, not even the number of answers.',
        'Inside a team, the answers of patients and caregivers are never separated from those of professionals (except in shared mode).',
        'A designated person reads the comments, and they are shown only when at least ten people have answered.',
        'The people in charge of sending see who has answered, to know whether everyone received a link.',
      ],
    },
    {
      heading: 'If you ask the patient coach to contact you',
      points: [
        'What you write then is kept apart from your answers, with the team, the questionnaire and the day. Nothing links the two.',
        'Only the patient coach reads it, and may delete it afterwards. The people in charge of the server could read it in the database.',
      ],
    },
    {
      heading: 'What no software can hide',
      points: [
        'Whoever watches the server while it works, or compares copies of it made before and after your answer, could tell your answers. Ask who looks after the server if that worries you.',
        'Whoever can read your mail can open your link, and answer once in your place. The link never shows answers.',
        'At a shared screen, with help from somebody, on paper or with a page read aloud, the people around you may see or hear. You may skip any question, or answer elsewhere.',
      ],
    },
    {
      heading: 'Your receipt code',
      points: [
        'It is made with the form and shown once, after sending. The server keeps only a fingerprint of it, beside your answers: the code cannot be worked out from it.',
        'With this code, anyone can check that a response is kept. It shows neither answers nor a name. Keep it to yourself.',
        'While the questionnaire is open, this code also lets you delete your answers. Results that are already out do not change, and the answers about you, kept apart, cannot be found.',
      ],
    },
    {
      heading: 'Your questions and your rights',
      points: [
        'You may decline to answer, without saying why and without consequence for your care or your work.',
        'Write to the person who invited you, who can also direct you to the person responsible for the protection of personal information in your institution.',
      ],
    },
  ],
};
