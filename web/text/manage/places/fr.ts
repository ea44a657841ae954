import { counted } from '../../../../analysis/format.ts';
import type { PlaceWords } from './words.ts';

const named = (what: string) => ({
  'name.fr': { label: `Nom ${what} en français`, repair: 'Écrivez le nom en français, en 200 caractères au plus.' },
  'name.en': { label: `Nom ${what} en anglais`, repair: 'Écrivez le nom en anglais, en 200 caractères au plus.' },
});
const day = 'Écrivez une date complète : année, mois et jour.';
const inOrder = 'Le début, la mi-mandat et la fin doivent se suivre dans cet ordre.';

export const fr: PlaceWords = {
  program: {
    add: 'Créer un programme',
    edit: 'Modifier le programme',
    title: (name) => `Le programme : ${name}`,
    fields: {
      slug: {
        label: 'Nom court',
        hint: 'Minuscules sans accent, chiffres et traits d’union. Il ne change plus ensuite.',
        repair:
          'Commencez par une minuscule ; continuez avec des minuscules sans accent, des chiffres ou des traits d’union.',
      },
      ...named('du programme'),
      'description.fr': { label: 'Description en français (facultatif)', repair: 'Raccourcissez la description.' },
      'description.en': { label: 'Description en anglais (facultatif)', repair: 'Raccourcissez la description.' },
    },
  },
  institution: {
    title: 'Établissements',
    list: 'Établissements du programme',
    none: 'Aucun établissement pour l’instant.',
    add: 'Ajouter un établissement',
    edit: 'Modifier l’établissement',
    name: 'Établissement',
    kind: 'Type',
    region: 'Région',
    teams: 'Équipes',
    teamCount: (count) => counted(count, 'fr', 'équipe', 'équipes'),
    fields: {
      ...named('de l’établissement'),
      kind: { label: 'Type d’établissement', repair: 'Choisissez un type dans la liste.' },
      region: { label: 'Région', repair: 'Écrivez la région, en 200 caractères au plus.' },
    },
  },
  team: {
    list: 'Équipes de l’établissement',
    none: 'Aucune équipe pour l’instant.',
    add: 'Ajouter une équipe',
    edit: 'Modifier l’équipe',
    name: 'Équipe',
    level: 'Niveau',
    continuum: 'Place sur le continuum de la participation',
    dates: 'Dates du mandat',
    mandate: 'Mandat',
    objectives: 'Objectifs',
    methods: 'Méthodes de participation',
    method: 'Méthode',
    on: 'Date',
    starts: 'Début',
    midpoint: 'Mi-mandat',
    ends: 'Fin',
    unwritten: 'Pas encore écrit.',
    noDate: 'pas encore fixée',
    recommendations: 'Voir les recommandations de l’équipe',
    figures: 'Voir ce que l’équipe a répondu',
    addObjective: 'Ajouter un objectif',
    addMethod: 'Ajouter une méthode',
    fields: {
      ...named('de l’équipe'),
      'mandate.fr': { label: 'Mandat en français (facultatif)', repair: 'Raccourcissez le mandat.' },
      'mandate.en': { label: 'Mandat en anglais (facultatif)', repair: 'Raccourcissez le mandat.' },
      objectives: { label: 'Objectifs', repair: 'Gardez au plus 20 objectifs.' },
      'objectives.#.fr': { label: 'Objectif # en français (facultatif)', repair: 'Raccourcissez cet objectif.' },
      'objectives.#.en': { label: 'Objectif # en anglais (facultatif)', repair: 'Raccourcissez cet objectif.' },
      level: { label: 'Niveau', repair: 'Choisissez un niveau.' },
      continuum: { label: 'Place sur le continuum de la participation', repair: 'Choisissez une place.' },
      engagementMethods: { label: 'Méthodes de participation', repair: 'Gardez au plus 50 méthodes.' },
      'engagementMethods.#.method.fr': {
        label: 'Méthode # en français (facultatif)',
        repair: 'Raccourcissez le nom de cette méthode.',
      },
      'engagementMethods.#.method.en': {
        label: 'Méthode # en anglais (facultatif)',
        repair: 'Raccourcissez le nom de cette méthode.',
      },
      'engagementMethods.#.on': { label: 'Date de la méthode #', repair: `${day} Ou effacez le nom de la méthode.` },
      startsOn: { label: 'Début du mandat (facultatif)', repair: day },
      midpointOn: { label: 'Mi-mandat (facultatif)', repair: day },
      endsOn: { label: 'Fin du mandat (facultatif)', repair: `${day} ${inOrder}` },
    },
  },
  member: {
    title: 'Membres',
    list: 'Membres de l’équipe, anciens compris',
    none: 'Aucun membre pour l’instant.',
    hidden: 'Votre rôle ne montre pas les noms des membres.',
    add: 'Ajouter un membre',
    edit: (name) => `Modifier ${name}`,
    change: (name) => `Modifier la fiche de ${name}`,
    name: 'Nom',
    role: 'Rôle',
    language: 'Langue',
    email: 'Courriel',
    noEmail: 'aucun : lien remis en personne',
    state: 'État',
    active: 'membre',
    left: (date) => `a quitté le ${date}`,
    fields: {
      name: { label: 'Nom', repair: 'Écrivez le nom, en 200 caractères au plus.' },
      role: {
        label: 'Rôle',
        hint: 'Les rôles de soutien ne comptent dans les chiffres d’aucun côté.',
        repair: 'Choisissez un rôle.',
      },
      language: { label: 'Langue des messages', repair: 'Choisissez une langue.' },
      email: {
        label: 'Courriel (facultatif)',
        hint: 'Sans adresse, le lien du questionnaire est remis en personne.',
        repair: 'Écrivez une adresse complète, par exemple prenom.nom@exemple.ca, ou laissez le champ vide.',
      },
      leftOn: {
        label: 'A quitté l’équipe le (facultatif)',
        hint: 'La fiche reste ; la personne n’est plus invitée.',
        repair: day,
      },
    },
  },
};
