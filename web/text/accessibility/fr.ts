import { productName } from '../../../surveys/product.ts';
import type { Article } from '../../pages/respondent/articlePage.tsx';

export const fr: Article = {
  title: 'Accessibilité',
  opening: `Chaque personne invitée doit pouvoir répondre. Les pages de réponse de ${productName} visent les règles internationales WCAG 2.2, niveau AA. Voici ce qui a été vérifié, et ce qui ne l’a pas encore été.`,
  sections: [
    {
      heading: 'Vérifié à chaque version, par des essais automatiques dans Chromium',
      points: [
        'Chaque étape, en français et en anglais, avec l’outil axe-core (règles WCAG 2.2 A et AA et bonnes pratiques) : aucun défaut trouvé. Un tel outil ne voit qu’une partie des obstacles.',
        'Tout le parcours sans JavaScript, sur un écran de 360 pixels de large.',
        'Au clavier seul : commencer, parcourir une page de plusieurs sortes de questions, choisir une réponse et passer à la suivante.',
        'Aucun défilement de côté à 320 pixels de large, ce qui équivaut à un agrandissement de 400 % sur un écran ordinaire.',
        'Les noms et les rôles donnés aux lecteurs d’écran, et le passage du curseur au résumé des erreurs.',
        'Les contrastes de la palette claire et de la palette sombre, au moins 4,5 pour 1 pour le texte.',
      ],
    },
    {
      heading: 'Vérifié avant chaque publication, par un programme qui suit tous les liens',
      points: [
        'Chaque page où mène un lien, celles du personnel comprises, pour chaque rôle, en français et en anglais, sur des écrans de 360 et de 1280 pixels : l’outil axe-core ne trouve aucun défaut et rien ne défile de côté.',
      ],
    },
    {
      heading: 'Pas encore vérifié',
      points: [
        'Avec de vrais lecteurs d’écran (NVDA, JAWS, VoiceOver, TalkBack), la commande vocale ou une plage braille.',
        'Avec des personnes handicapées ou âgées. C’est l’essai qui compte le plus ; il reste à faire.',
        'Dans Firefox et Safari, par des essais automatiques.',
        'Les questionnaires écrits par un programme : la clarté de leurs questions dépend de leurs auteurs.',
      ],
    },
    {
      heading: 'Si quelque chose vous arrête',
      points: [
        'Écrivez à la personne qui vous a envoyé ou remis le lien : vous pouvez aussi demander à répondre autrement, par exemple avec l’aide d’une personne de confiance.',
      ],
    },
  ],
};
