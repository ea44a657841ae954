import type { Language } from '../../../surveys/text.ts';

/** Words of the page on which people say that they want no more messages. */
export interface UnsubscribeWords {
  title: string;
  /** Before: what the button does, and what it does not. */
  ask: (address: string) => string;
  means: string[];
  stop: string;
  /** Afterwards. */
  stopped: { title: string; text: (address: string) => string; regret: string; resume: string };
  resumed: { title: string; text: (address: string) => string };
  unknown: { title: string; paragraphs: string[] };
}

export const unsubscribeWords: Record<Language, UnsubscribeWords> = {
  fr: {
    title: 'Ne plus recevoir de messages',
    ask: (address) => `Voulez-vous arrêter les messages envoyés à ${address} ?`,
    means: [
      'Vous ne recevrez plus ni invitation, ni rappel, ni résultats par courriel, d’aucune campagne, ni nouvelles de vos recommandations.',
      'Votre place dans l’équipe ne change pas, et votre lien pour répondre reste bon.',
      'La personne responsable du programme verra que vous ne voulez plus de courriels. Elle peut encore vous donner une lettre.',
    ],
    stop: 'Arrêter les messages',
    stopped: {
      title: 'C’est fait.',
      text: (address) => `Plus aucun message d’une campagne ni d’une recommandation ne sera envoyé à ${address}.`,
      regret: 'Vous avez changé d’avis, ou appuyé par erreur ?',
      resume: 'Recevoir de nouveau les messages',
    },
    resumed: {
      title: 'Les messages reviennent.',
      text: (address) => `L’adresse ${address} recevra de nouveau les messages des campagnes et des recommandations.`,
    },
    unknown: {
      title: 'Ce lien ne sert plus.',
      paragraphs: [
        'Il ne correspond à aucune adresse à laquelle nous écrivons. L’adresse a peut-être été changée ou retirée depuis.',
        'Vous recevez encore des messages ? Répondez à l’un d’eux et dites-le : une personne s’en occupera.',
      ],
    },
  },
  en: {
    title: 'No more messages',
    ask: (address) => `Do you want to stop the messages sent to ${address}?`,
    means: [
      'You will get no more invitations, reminders or results by email, from any campaign, nor news of your recommendations.',
      'Your place on the team does not change, and your link to answer stays good.',
      'The programme lead will see that you want no more email. They may still give you a letter.',
    ],
    stop: 'Stop the messages',
    stopped: {
      title: 'Done.',
      text: (address) => `No more messages of any campaign or recommendation will be sent to ${address}.`,
      regret: 'You changed your mind, or pressed by mistake?',
      resume: 'Get the messages again',
    },
    resumed: {
      title: 'The messages are back.',
      text: (address) => `The address ${address} will get the messages of campaigns and recommendations again.`,
    },
    unknown: {
      title: 'This link no longer works.',
      paragraphs: [
        'It stands for no address that we write to. The address may have been changed or removed since.',
        'You still get messages? Reply to one of them and say so: a person will see to it.',
      ],
    },
  },
};
