import type { OverviewWords } from './words.ts';

export const fr: OverviewWords = {
  place: 'Choisir un établissement ou une équipe',
  first: {
    heading: 'À voir d’abord',
    nothing: 'Rien ne ressort nettement des derniers chiffres diffusés.',
    none: 'Aucun chiffre n’est encore diffusé ici. Il y en aura quand une campagne se terminera, ou quand la personne responsable du programme les diffusera.',
    links: {
      patients_agree_less: 'Voir l’écart, énoncé par énoncé',
      least_heard: 'Voir chaque établissement',
      minority_agrees: 'Voir toutes les réponses',
      withheld: 'Pourquoi est-ce masqué ?',
    },
    lowResponse: (campaign, share) => `« ${campaign} » est en cours, et ${share} des personnes invitées ont répondu.`,
    lowResponseLink: 'Voir qui relancer',
  },
  since: {
    heading: 'Depuis la dernière vague',
    once: 'Une seule vague est diffusée ici : le changement se verra à la prochaine.',
    none: 'Aucune vague n’est encore diffusée ici.',
    link: 'Voir l’évolution',
    two: 'Comparer deux établissements au fil du temps',
  },
  running: {
    heading: 'En cours',
    none: 'Aucune campagne n’est ouverte ici en ce moment.',
    until: (day) => `jusqu’au ${day}`,
    noEnd: 'sans date de fin',
    rate: (share, answered, invited) => `${share} (${answered} sur ${invited})`,
    nobody: 'Personne n’est encore invité.',
    sides: { patient_side: 'Patients et proches', professional_side: 'Professionnels' },
    notApart: 'Les deux côtés ne sont pas séparés : moins de cinq personnes ont été invitées de l’un d’eux.',
    notYours: 'Le nombre de réponses est suivi par les personnes qui envoient les invitations.',
    how: 'Part des personnes invitées qui ont répondu (taux RR2 de l’AAPOR) ; qui a quitté l’équipe sans répondre n’y compte pas.',
  },
  figures: 'Ce que disent les chiffres',
  beside: {
    none: 'Aucun autre établissement',
    heading: 'Côte à côte',
    below: (name) => `Plus bas, à la même échelle\u00a0: ${name}`,
    caution:
      'Les deux établissements sont dessinés à la même échelle. Aucun test n’est fait entre eux\u00a0: là où les intervalles se recouvrent, l’écart peut tenir au hasard.',
    sides:
      'Attention\u00a0: d’un établissement les deux côtés sont montrés, de l’autre tout le monde ensemble. Ne comparez pas les patients de l’un avec tout le monde de l’autre.',
    table: 'En tableau',
  },
  failed: { text: 'Ce passage n’a pas pu être préparé. Rien n’est perdu.', again: 'Essayer de nouveau' },
  report: 'Le rapport à imprimer',
  begin: {
    heading: 'Pour commencer',
    steps: {
      places: {
        link: 'Ajoutez les établissements et leurs équipes',
        why: 'Inscrivez ensuite les membres de chaque équipe.',
      },
      people: {
        link: 'Donnez un rôle à d’autres personnes',
        why: 'Elles tiendront leurs équipes à jour, ou liront les chiffres.',
      },
      campaign: {
        link: 'Préparez une campagne',
        why: 'Elle envoie le questionnaire ; les chiffres paraissent ici à sa fermeture.',
      },
    },
  },
  unreleased: 'Pas encore de chiffres diffusés pour ces pages :',
  why: {
    heading: 'Pourquoi est-ce masqué ?',
    lead: 'Une ligne hachurée ou « non diffusé » veut dire qu’un chiffre est gardé pour protéger quelqu’un. C’est pour une de ces raisons :',
    few: 'moins de cinq personnes ont répondu ;',
    alike: 'toutes ont répondu la même chose, et on saurait ce que chacune a dit ;',
    others: 'le montrer permettrait de déduire, par soustraction, les réponses d’un groupe plus petit ;',
    sides:
      'patients et professionnels ne sont séparés qu’à partir de cinq personnes de chaque côté, dans trois équipes, et jamais dans une équipe ;',
    person: 'pour les questions sur la personne, il faut dix réponses, ou vingt si la question est délicate.',
    which: 'La page ne dit pas laquelle : ce serait déjà en dire trop.',
    lost: 'Rien n’est perdu : ces réponses comptent dans les chiffres d’un groupe plus grand, quand il peut être montré.',
  },
  refused: {
    heading: 'Ce choix additionnerait des équipes que vous ne suivez pas',
    text: 'Un choix de niveau ou de place sur le continuum s’additionne à partir d’équipes qui peuvent être montrées. Votre rôle ne donne accès qu’à une partie d’entre elles : choisissez votre établissement, ou toutes les équipes ensemble.',
    back: 'Toutes les équipes ensemble',
  },
};
