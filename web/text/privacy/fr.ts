import { productName } from '../../../surveys/product.ts';
import type { Article } from '../../pages/respondent/articlePage.tsx';

export const fr: Article = {
  title: 'Confidentialité',
  opening: `Cette page dit, en mots simples, ce que ${productName} garde quand vous répondez à un questionnaire, où, et qui peut le lire. La première page de votre questionnaire dit lequel des trois modes s’applique à vous.`,
  sections: [
    {
      heading: 'Avant l’envoi',
      points: [
        'Rien n’est gardé sur le serveur tant que vous n’avez pas appuyé sur « Envoyer mes réponses ». D’une page à l’autre, vos réponses voyagent dans la page elle-même.',
        'Seule exception, hors du mode anonyme : si vous choisissez de garder vos réponses pour continuer plus tard. Elles sont alors verrouillées avec votre lien, et supprimées à l’envoi, si vous refusez de répondre, ou à la fermeture du questionnaire.',
        'Si vous refusez de répondre, on le sait. Votre raison, elle, est gardée à part, sans votre nom.',
        'Ces pages ne déposent aucun témoin (cookie), n’emploient aucun outil de mesure d’audience et ne s’adressent à aucun autre site.',
        'Le logiciel n’enregistre pas votre adresse IP, ni rien qui en soit tiré. L’heure de votre réponse n’est jamais gardée.',
        'Pendant que vous répondez, et jusqu’à ce que vos réponses soient arrivées, votre navigateur peut les garder sur votre appareil, chiffrées, pour que vous puissiez reprendre plus tard ou les envoyer quand la connexion manque. Personne d’autre ne les reçoit. « Oublier mes réponses sur cet appareil » les enlève, et l’envoi aussi.',
        'Sur un appareil partagé, cochez « Cet appareil est partagé » sur la première page. Puis fermez le navigateur après avoir répondu : la touche « page précédente » peut montrer ce que vous avez écrit.',
      ],
    },
    {
      heading: 'Mode anonyme',
      points: [
        'C’est le mode habituel. Une liste dit qui a été invité et qui a répondu, sans dire quand. Les réponses sont gardées dans une autre liste, mêlées au hasard. Rien ne relie l’une à l’autre.',
        'Avec vos réponses : le questionnaire, votre équipe, et votre groupe (patients et proches, ou professionnels et gestionnaires). Pas de nom, pas de langue, pas de jour.',
        'Une limite à connaître : dans une petite équipe, si vous êtes la seule personne de votre groupe à avoir répondu, quelqu’un qui a accès à la base de données peut comprendre que ces réponses sont les vôtres. Les résultats montrés, eux, ne le permettent pas.',
        'Vos commentaires sont gardés mot pour mot. N’y mettez ni nom, ni date, ni détail qui ferait reconnaître quelqu’un.',
      ],
    },
    {
      heading: 'Mode confidentiel',
      points: [
        'Un code remplace votre nom, pour rapprocher vos réponses d’une fois à l’autre. Le jour et la langue sont gardés aussi.',
        'Ce code est calculé à partir d’un secret du serveur. Les personnes chargées du serveur pourraient donc retrouver le nom ; aucune page du logiciel ne le fait.',
        'Personne ne voit de résultats pour un groupe trop petit.',
      ],
    },
    {
      heading: 'Mode partagé',
      points: [
        'Ce mode sert à une équipe qui veut faire le point. Les réponses sont montrées à cette équipe et aux personnes qui la dirigent et l’accompagnent, avec le rôle de chaque personne, et à personne d’autre.',
        'Dans une équipe de six à huit personnes, on peut souvent deviner qui a écrit quoi. Écrivez ce que vous êtes à l’aise de dire devant l’équipe.',
      ],
    },
    {
      heading: 'Les questions sur vous',
      points: [
        'Elles sont toujours facultatives, et posées seulement si vous dites oui.',
        'Elles sont gardées à part, sans le nom de votre équipe, avec votre établissement et votre groupe seulement. Rien ne les relie à vos autres réponses.',
        'Elles servent à voir quelles voix manquent autour de la table. Les petits nombres ne sont jamais montrés.',
      ],
    },
    {
      heading: 'Ce que les autres voient',
      points: [
        'Un résultat réunit toujours au moins cinq personnes, parfois plus. En dessous, rien n’est montré, pas même le nombre de réponses.',
        'Dans une équipe, les réponses des patients et des proches ne sont jamais séparées de celles des professionnels (sauf en mode partagé).',
        'Les commentaires sont relus par une personne désignée, et montrés seulement quand au moins dix personnes ont répondu.',
        'Les personnes responsables de l’envoi voient qui a répondu, pour savoir si tout le monde a reçu son lien.',
      ],
    },
    {
      heading: 'Si vous demandez au patient coach de vous contacter',
      points: [
        'Ce que vous écrivez alors est gardé à part de vos réponses, avec l’équipe, le questionnaire et le jour. Rien ne relie les deux.',
        'Seul le patient coach le lit, et il peut l’effacer ensuite. Les personnes responsables du serveur pourraient le lire dans la base de données.',
      ],
    },
    {
      heading: 'Ce qu’aucun logiciel ne peut cacher',
      points: [
        'Quelqu’un qui observe le serveur pendant qu’il travaille, ou qui en compare des copies faites avant et après votre envoi, pourrait reconnaître vos réponses. Demandez qui s’occupe du serveur si cela vous inquiète.',
        'Une personne qui peut lire votre courriel peut ouvrir votre lien et répondre une fois à votre place. Le lien ne montre jamais de réponses.',
        'Devant un écran partagé, avec l’aide de quelqu’un, sur papier ou quand la page est lue à voix haute, les gens autour de vous peuvent voir ou entendre. Vous pouvez passer toute question, ou répondre ailleurs.',
      ],
    },
    {
      heading: 'Votre code de reçu',
      points: [
        'Il est créé avec le formulaire et affiché une seule fois, après l’envoi. Le serveur n’en garde qu’une empreinte, à côté de vos réponses : on ne peut pas retrouver le code à partir d’elle.',
        'Avec ce code, toute personne peut vérifier qu’une réponse est gardée. Il ne montre ni réponses ni nom. Gardez-le pour vous.',
        'Tant que le questionnaire est ouvert, ce code permet aussi de supprimer vos réponses. Les résultats déjà sortis ne changent pas, et les réponses sur vous, gardées à part, ne peuvent pas être retrouvées.',
      ],
    },
    {
      heading: 'Vos questions et vos droits',
      points: [
        'Vous pouvez refuser de répondre, sans avoir à dire pourquoi et sans conséquence pour vos soins ou votre travail.',
        'Écrivez à la personne qui vous a envoyé ou remis le lien. Elle peut aussi vous diriger vers la personne responsable de la protection des renseignements personnels de votre établissement.',
      ],
    },
  ],
};
