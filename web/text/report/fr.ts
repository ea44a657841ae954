import { counted } from '../../../analysis/format.ts';
import type { ReportWords } from './words.ts';

export const fr: ReportWords = {
  title: (place) => `Rapport sur la participation : ${place}`,
  kinds: { program: 'Rapport d’un programme', institution: 'Rapport d’un établissement', team: 'Rapport d’une équipe' },
  made: (day) => `En date du ${day}`,
  lead: 'Rédigé par le logiciel à partir des chiffres diffusés, selon les rubriques de GRIPP2 (forme courte). Ce qui est retenu aux tableaux de bord l’est ici aussi.',
  options: {
    label: 'Avant d’imprimer',
    paper: 'Papier',
    letter: 'Lettre',
    a4: 'A4',
    print:
      'Imprimez-le, ou enregistrez-le en PDF, avec votre navigateur : les titres, les tableaux et les descriptions restent lisibles par un lecteur d’écran.',
    back: 'Retour au tableau de bord',
  },
  glance: {
    heading: 'En bref',
    lead: 'Une phrase par figure ; les figures suivent.',
    none: 'Rien n’est encore diffusé pour ce lieu. Les chiffres apparaissent à la fin d’une campagne.',
  },
  aim: {
    heading: '1. But de la participation',
    none: 'Le programme n’a pas encore de description.',
    mandate: 'Mandat',
    objectives: 'Objectifs',
    level: 'Niveau',
    continuum: 'Place sur le continuum de la participation',
    dates: 'Début et fin',
  },
  methods: {
    heading: '2. Méthodes',
    engagement: 'Comment les patients ont pris part',
    places: (institutions, teams) =>
      [`Établissements : ${institutions}.`, teams === null ? '' : `Équipes : ${teams}.`].join(' ').trim(),
    engagementMethods: 'Façons de prendre part, avec leurs dates',
    noMethods: 'Aucune façon de prendre part n’a été inscrite.',
    survey: 'Comment l’expérience a été demandée',
    surveyLead:
      'Les faits que CHERRIES demande d’un sondage en ligne, tels que la campagne, le questionnaire et le logiciel les disent.',
    noSurvey: 'Aucune campagne n’a été diffusée pour ce lieu.',
    item: 'Ce qui est demandé',
    fact: 'Ce que disent les données',
    facts: (facts) => [
      [
        'Population',
        `Membres de ${counted(facts.teams, 'fr', 'équipe', 'équipes')} que vous pouvez voir ; ${facts.audience === 'all' ? 'les deux côtés' : facts.audience === 'patient_side' ? 'le côté patient' : 'le côté professionnel'}. Toute la liste a été invitée : aucun échantillon n’a été tiré.`,
      ],
      ['Ouvert ou fermé', 'Fermé : par un lien ou un code personnel.'],
      [
        'Prise de contact',
        `Par un lien ou un code personnel, que le logiciel envoie par courriel, imprime sur une lettre ou ouvre sur un appareil partagé ; rappels prévus : ${facts.reminders}. Les voies employées sont à préciser.`,
      ],
      [
        'Volontaire',
        facts.required === 0
          ? 'Volontaire ; chaque question peut être passée.'
          : `Volontaire ; ${counted(facts.required, 'fr', 'question demande', 'questions demandent')} une réponse.`,
      ],
      ['Consentement', 'Le premier écran dit pourquoi, qui voit quoi et ce qui est gardé, avant la première question.'],
      ['Protection des données', facts.mode],
      [
        'Questions sur la personne',
        facts.demographicsApart === null
          ? 'Pas posées dans cette campagne.'
          : facts.demographicsApart
            ? 'Facultatives, rangées à part, sans clé vers les réponses.'
            : 'Facultatives, gardées avec les réponses.',
      ],
      ['Dates', `Ouverture : ${facts.opened ?? 'non inscrite'}. Dernier jour : ${facts.closed ?? 'non fixé'}.`],
      ['Langues', facts.languages],
      ['Ordre des questions', 'Le même pour tout le monde ; pas de hasard.'],
      [
        'Questions conditionnelles',
        facts.conditional === 0
          ? 'Aucune.'
          : `${counted(facts.conditional, 'fr', 'question ou partie n’apparaît', 'questions ou parties n’apparaissent')} qu’après certaines réponses.`,
      ],
      [
        'Questions et pages',
        `${counted(facts.questions, 'fr', 'question', 'questions')} en ${counted(facts.sections, 'fr', 'partie', 'parties')}, ${facts.onePage ? 'le tout sur une page' : 'une partie par page'}.`,
      ],
      [
        'Vérification',
        'Les réponses sont vérifiées à l’envoi d’une page : ce qui sort des limites est dit à côté de la question.',
      ],
      ['Relecture', 'Les réponses peuvent être relues et changées avant l’envoi.'],
      [
        'Une personne, une réponse',
        'Chaque lien sert une fois. Aucun témoin, aucune adresse et aucune visite ne sont gardés pour distinguer les gens.',
      ],
      ['Taux de consultation', 'Les visites ne sont pas comptées : il n’y en a pas.'],
      [
        'Participation et achèvement',
        'Le nombre de personnes invitées est réservé à l’équipe de la campagne ; les réponses sont dites à chaque figure où elles peuvent l’être. Un taux sous 60 % est parmi les limites.',
      ],
      [
        'Réponses incomplètes',
        'Gardées : chaque énoncé est compté parmi ceux qui l’ont vu ; une échelle demande la part d’énoncés que dit le questionnaire, la moitié par défaut.',
      ],
      ['Temps inhabituels', 'Le temps mis à répondre n’est pas gardé : personne n’est écarté pour cela.'],
      ['Pondération', 'Aucune.'],
      ['Plus petit groupe montré', `${facts.minimumGroup} personnes.`],
      [
        'Jumelage des vagues',
        facts.pairing ? 'Par un code que les gens se donnent.' : 'Aucun : les vagues sont comparées comme des groupes.',
      ],
      ['Licence du questionnaire', facts.licence],
    ],
  },
  results: {
    heading: '3. Résultats de l’étude',
    lead: 'Les bons comme les mauvais, chacun avec sa figure, son tableau et ce qu’il faut savoir avant de conclure.',
    notReleased: 'Pas encore diffusé :',
    notHere: (figures) =>
      `Jamais montré pour ce lieu, afin que personne ne soit reconnu, ou pas à la personne qui lit : ${figures}.`,
    firstPage: 'Seule la première page des groupes est montrée ; le tableau de bord contient les autres.',
  },
  influence: {
    heading: '4. Discussion et conclusions : l’influence de la participation',
    lead: 'Ce que sont devenues les recommandations. « Réalisée » est la parole de l’établissement tant que personne du côté patient ne l’a vérifié. Jusqu’où la participation a compté, les données ne le disent pas : c’est à écrire (partie 5).',
  },
  reflection: {
    heading: '5. Réflexions et regard critique',
    limits: 'Limites de ces chiffres',
    noLimits: 'Aucune des règles vérifiées ne s’applique ici.',
    open: 'À compléter par le bureau',
    openLead: 'Les données ne peuvent pas le dire. À écrire avant de transmettre le rapport.',
    points: [
      'Le but de la participation dans les mots des équipes, et qui l’a défini avec les patients.',
      'Éthique : qui a approuvé l’évaluation, ou pourquoi aucune approbation n’était requise.',
      'Comment le questionnaire a été conçu et essayé avec des patients.',
      'Comment les gens ont su que le sondage avait lieu, et par quelles voies ils ont été invités.',
      'Compensation, remboursement ou autre incitatif.',
      'Jusqu’où la participation a influencé ce qui a été décidé et fait, avec ses bons et ses mauvais effets (partie 4).',
      'Ce qui a bien été et moins bien été dans la participation elle-même, selon les patients et les professionnels.',
      'Ce qui sera fait autrement, par qui et quand.',
    ],
  },
  sources: {
    heading: 'Annexe : méthodes et sources',
    releases: 'Diffusions citées',
    ledger: (count, head) => `Registre des recommandations : ${count} événements ; empreinte du dernier : ${head}.`,
    noLedger: 'Le registre des recommandations n’est pas ouvert à la personne qui lit, ou ne contient rien.',
    figure: 'Figure',
    estimand: 'Ce qui est estimé',
    methods: 'Méthodes',
    settings: 'Réglages appliqués',
    setting: 'Réglage',
    value: 'Valeur',
    data: 'Empreinte des données',
    software: (name, version) => `${name}, version ${version}.`,
    standards:
      'Les rubriques suivent GRIPP2 (Staniszewska et coll., 2017) ; les faits sur le sondage, CHERRIES (Eysenbach, 2004).',
  },
  caution: 'À savoir avant de conclure',
};
