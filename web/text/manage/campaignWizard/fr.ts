import { counted } from '../../../../analysis/format.ts';
import { frenchFields } from './frenchFields.ts';
import type { WizardWords } from './words.ts';

export const fr: WizardWords = {
  title: 'Préparer une campagne',
  steps: 'Étapes de la préparation',
  step: (number, of) => `Étape ${number} sur ${of}`,
  goTo: 'Enregistrer et aller à l’étape',
  states: { missing: 'à compléter', usual: 'choix habituels', ready: 'prêt' },
  names: {
    what: { name: 'Quoi et quand', lead: 'Le nom que les personnes verront, le moment du mandat et les dates.' },
    who: { name: 'Qui', lead: 'Les équipes sollicitées et, dans ces équipes, les côtés à qui l’on s’adresse.' },
    questionnaires: {
      name: 'Questionnaires',
      lead: 'La version que chacun reçoit. Une version publiée ne change plus jamais.',
    },
    confidentiality: {
      name: 'Confidentialité',
      lead: 'Ce que l’on saura de qui a répondu quoi. Les personnes le lisent avant de commencer.',
    },
    messages: { name: 'Messages', lead: 'Les langues, vos mots, les rappels et les heures d’envoi.' },
    check: { name: 'Vérifier et ouvrir', lead: 'Relisez, regardez ce que les personnes verront, puis ouvrez.' },
  },
  save: 'Enregistrer et continuer',
  leave: 'Enregistrer et quitter',
  saved: 'Chaque étape s’enregistre quand vous la quittez. Vous pouvez revenir au brouillon plus tard.',
  layouts: {
    sections: {
      label: 'Une partie à la fois',
      hint: 'Le choix habituel : des pages courtes, plus faciles sur un téléphone.',
    },
    one_page: {
      label: 'Tout sur une page',
      hint: 'Pour un questionnaire court, ou pour qui veut tout voir avant de répondre.',
    },
  },
  audiences: {
    all: {
      label: 'Tous les membres, des deux côtés',
      hint: 'Les rôles de soutien (coach, recruteur) ne sont jamais sollicités.',
    },
    patient_side: { label: 'Le côté patient seulement', hint: 'Les partenaires patients et les proches aidants.' },
    professional_side: {
      label: 'Le côté professionnel seulement',
      hint: 'Les professionnels, les gestionnaires et les leaders de collaboration.',
    },
  },
  aboutWhom: {
    all: 'À toutes les personnes sollicitées',
    patient_side: 'Au côté patient seulement',
    professional_side: 'Au côté professionnel seulement',
  },
  sharedVersion: 'réponses lues par l’équipe',
  reflection: {
    heading: 'La réflexion de mi-mandat',
    text: 'Ce questionnaire annonce, dès le premier écran, que l’équipe lira les réponses avec le rôle de chaque personne. La campagne passe alors au mode « Partagé dans l’équipe », expliqué à l’étape suivante. L’équipe voit alors les réponses des deux côtés, sur une page à elle.',
  },
  consequences: {
    heading: 'Ce que chaque choix change',
    matter: 'Question',
    rows: [
      {
        matter: 'Qui sait quelles réponses sont à qui ?',
        anonymous: 'Personne, jamais.',
        confidential: 'Le système, sous un code ; personne ne peut lire le nom.',
        shared: 'L’équipe, qui voit le rôle à côté des réponses.',
      },
      {
        matter: 'Sait-on qui a répondu ?',
        anonymous: 'Oui, mais pas quand ni quoi.',
        confidential: 'Oui.',
        shared: 'Oui.',
      },
      {
        matter: 'Peut-on comparer une même personne d’une vague à l’autre ?',
        anonymous: 'Non. On compare des groupes.',
        confidential: 'Oui.',
        shared: 'Non.',
      },
      {
        matter: 'Que montrent les chiffres ?',
        anonymous: 'Des groupes assez grands seulement.',
        confidential: 'Des groupes assez grands seulement.',
        shared: 'Rien : les réponses restent dans l’équipe.',
      },
      {
        matter: 'Peut-on reprendre sur un autre appareil ?',
        anonymous: 'Non, sur le même appareil seulement.',
        confidential: 'Oui.',
        shared: 'Oui.',
      },
    ],
  },
  promises:
    'Le questionnaire choisi annonce que l’équipe lira les réponses : il va avec « Partagé dans l’équipe » seulement. Pour un autre mode, choisissez un autre questionnaire.',
  pairing: 'Demander à chaque personne un code qu’elle se fait elle-même',
  languages: { legend: 'Langues de la campagne' },
  ownWords: {
    heading: 'Vos mots',
    lead: 'Facultatif. Le message dit déjà qui écrit, pourquoi, combien de temps il faut et ce qui est gardé. Ajoutez ici ce que vous seul pouvez dire.',
  },
  messages: {
    invitation: { heading: 'Dans l’invitation', lead: 'Par exemple : ce que la dernière vague a changé.' },
    reminder: { heading: 'Dans le rappel', lead: 'Par exemple : à qui poser une question.' },
    results: { heading: 'Avec les résultats', lead: 'Ce qui se passera ensuite, et quand.' },
  },
  reminders: {
    legend: 'Rappels',
    hint: 'Nombre de jours après l’ouverture. Deux rappels suffisent d’ordinaire. Personne n’est relancé après avoir répondu, refusé ou arrêté les messages. Laissez vide pour ne pas relancer.',
  },
  hours: {
    heading: 'Heures d’envoi',
    lead: 'Les messages partent entre ces heures, heure de Montréal.',
    hour: (hour) => `${hour} h`,
  },
  example: {
    button: 'Enregistrer et voir l’exemple',
    heading: 'Exemple de l’invitation',
    lead: 'Voici ce que recevrait une personne, avec vos mots tels qu’ils sont enregistrés. Le lien de l’exemple ne mène nulle part.',
  },
  check: {
    change: (step) => `Modifier : ${step}`,
    previews: 'Voir ce que les personnes verront',
    preview: 'Le questionnaire et l’invitation, rôle par rôle',
    open: 'Aller à l’ouverture',
    notYet: 'Corrigez ce qui empêche l’ouverture ; le brouillon est gardé entre-temps.',
    facts: {
      teams: 'Équipes',
      audience: 'À qui l’on s’adresse',
      layout: 'Présentation',
      about: 'Questions sur la personne posées',
      languages: 'Langues',
      reminders: 'Rappels',
      hours: 'Heures d’envoi',
      words: 'Vos mots',
      pairing: 'Code fait par la personne',
    },
    reminders: (days) =>
      days.length === 0
        ? 'aucun'
        : `${days.map((day) => counted(day, 'fr', 'jour', 'jours')).join(', puis ')} après l’ouverture`,
    hours: (from, until) => `de ${from} h à ${until} h`,
    yes: 'oui',
    no: 'non',
    none: 'aucun',
  },
  fields: frenchFields,
};
