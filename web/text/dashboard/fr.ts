import type { DashboardWords } from './words.ts';

export const fr: DashboardWords = {
  pages: 'Pages du tableau de bord',
  overview: 'Vue d’ensemble',
  kinds: {
    satisfaction: {
      title: 'Expérience du partenariat',
      tab: 'Expérience',
      link: 'Toutes les réponses, énoncé par énoncé',
      nothing:
        'Là où peu de personnes répondent, c’est fréquent, et c’est voulu : personne ne doit pouvoir deviner qui a répondu quoi. Ces réponses ne sont pas perdues : elles comptent là où assez de personnes sont réunies.',
    },
    trend: {
      title: 'L’expérience au fil du temps',
      tab: 'Évolution',
      link: 'Un énoncé ou une échelle, de campagne en campagne',
      nothing:
        'Rien ne peut en être montré, à aucun moment : trop peu de personnes, ou des réponses toutes semblables. Ces réponses comptent là où assez de personnes sont réunies.',
    },
    diversity: {
      title: 'Diversité des participants',
      tab: 'Diversité',
      link: 'Qui est autour de la table, question par question',
      nothing: 'Les réponses reçues comptent dès que le groupe est assez grand : rien n’est perdu.',
    },
    reach: {
      title: 'De la candidature à la fin du mandat',
      tab: 'De la candidature à la fin',
      link: 'Qui a posé sa candidature, a été choisi, a répondu',
      nothing: 'Les chiffres viennent à la fermeture de chaque collecte, dès que le groupe est assez grand.',
    },
    intersection: {
      title: 'Deux caractéristiques à la fois',
      tab: 'Deux caractéristiques',
      link: 'Croiser deux caractéristiques',
      nothing:
        'Le croisement se montre pour tout le programme, quand la campagne est fermée et que le groupe est assez grand.',
    },
    accommodations: {
      title: 'Adaptations demandées et accordées',
      tab: 'Adaptations',
      link: 'Les demandes d’adaptation et leurs suites',
      nothing: 'Les chiffres viennent à la fermeture de la collecte, là où il y a assez de demandes de chaque sorte.',
    },
    'follow-through': {
      title: 'Suites données aux recommandations',
      tab: 'Suites données',
      link: 'Les états, les délais et les raisons',
      nothing: 'Aucune recommandation n’est inscrite ici pour l’instant.',
    },
    associations: {
      title: 'Ce qui va avec la satisfaction',
      tab: 'Associations',
      link: 'Les échelles qui vont le plus avec la note d’ensemble',
      nothing:
        'Il faut cent personnes qui ont une note d’ensemble et un score à chaque échelle, et une campagne close. Ce n’est montré que pour tout le programme.',
    },
    gap: {
      title: 'Écart de perception',
      tab: 'Écart de perception',
      link: 'Ce que patients et professionnels des mêmes équipes voient autrement',
      nothing:
        'Les deux côtés des mêmes équipes se comparent à partir de huit équipes, là où les deux peuvent être montrés. L’écart d’une équipe n’est jamais montré.',
    },
    change: {
      title: 'Changement de la mi-mandat à la fin',
      tab: 'Changement',
      link: 'Échelle par échelle, avec son incertitude',
      nothing:
        'Deux moments se comparent à partir de huit équipes qui ont répondu aux deux, sur des échelles qui n’ont pas changé.',
    },
    comments: {
      title: 'Commentaires',
      tab: 'Commentaires',
      link: 'Ce que les personnes ont écrit en leurs mots',
      nothing:
        'Les thèmes se comptent pour tout le programme, une fois les commentaires revus et codés. Ce qui peut se lire d’un établissement se trouve plus bas, question par question.',
    },
    explore: {
      title: 'Explorer un énoncé',
      tab: 'Explorer',
      link: 'Un énoncé, lieu par lieu, pour les équipes de votre choix',
      nothing:
        'Avec ce choix, aucune réponse ne peut être montrée. Élargissez-le : un autre établissement, toutes les équipes, ou tout le monde ensemble.',
    },
    comparison: {
      title: 'Comparaison des équipes',
      tab: 'Comparaison',
      link: 'Chaque équipe avec son incertitude',
      nothing:
        'Un graphique de si peu de groupes passerait pour un classement. Le tableau dit de chaque groupe ce qui peut être montré.',
    },
    control: {
      title: 'L’expérience dans ses limites',
      tab: 'Limites',
      link: 'Ce qui sort de la variation habituelle, avec les événements',
      nothing:
        'Rien ne peut en être montré, à aucun moment : trop peu de personnes, ou des réponses toutes semblables.',
    },
    multiples: {
      title: 'Petites figures, groupe par groupe',
      tab: 'Petites figures',
      link: 'Une petite figure par équipe ou établissement, à la même échelle',
      nothing: 'Aucun groupe de cette page ne peut être montré, à aucun moment.',
    },
    funnel: {
      title: 'Entonnoir des établissements',
      tab: 'Entonnoir',
      link: 'Les établissements entre leurs limites',
      nothing: 'Aucune réponse d’un établissement ne peut être montrée pour cet énoncé.',
    },
    'decision-time': {
      title: 'Temps jusqu’à une réponse',
      tab: 'Temps jusqu’à une réponse',
      link: 'Combien de temps attendent les recommandations',
      nothing:
        'Une courbe demande dix recommandations. Celles qui existent sont dans la liste des recommandations, une à une.',
    },
    'implementation-time': {
      title: 'Temps jusqu’à une réalisation',
      tab: 'Temps jusqu’à une réalisation',
      link: 'Ce que deviennent les recommandations, et quand',
      nothing:
        'Une courbe demande dix recommandations. Celles qui existent sont dans la liste des recommandations, une à une.',
    },
    cohorts: {
      title: 'Recommandations par trimestre de dépôt',
      tab: 'Par trimestre',
      link: 'Ce que sont devenues celles déposées en même temps',
      nothing: 'Aucune recommandation n’est encore inscrite ici.',
    },
    loop: {
      title: 'Boucler la boucle',
      tab: 'Boucler la boucle',
      link: 'Retour aux personnes, dates tenues, réalisations vérifiées',
      nothing: 'Aucune décision ni aucune date cible n’est encore inscrite ici.',
    },
    flow: {
      title: 'Où en étaient les recommandations, au fil du temps',
      tab: 'Au fil du temps',
      link: 'Combien en étaient où, à la fin de chaque trimestre',
      nothing: 'Aucune recommandation n’est encore inscrite ici.',
    },
    pipeline: {
      title: 'Du dépôt à la vérification',
      tab: 'Du dépôt à la vérification',
      link: 'Jusqu’où sont allées les recommandations',
      nothing: 'Aucune recommandation n’est encore inscrite ici.',
    },
    'ledger-comparison': {
      title: 'Part réalisée, groupe par groupe',
      tab: 'Groupe par groupe',
      link: 'Chaque équipe ou établissement avec son incertitude',
      nothing:
        'Un graphique de si peu de groupes passerait pour un classement. Là où il y a des recommandations, un tableau donne les nombres de chaque groupe.',
    },
    'felt-heard': {
      title: 'Les personnes se sont-elles senties entendues ?',
      tab: 'Entendues ou non',
      link: 'Ce que disent des réponses les personnes contributrices',
      nothing:
        'Ce que dit une personne n’est jamais montré. Les réponses comptent dès qu’assez de personnes, dans assez d’équipes, ont donné la leur.',
    },
  },
  people: 'Figures sur les personnes',
  programs: 'Programmes',
  howToRead: {
    heading: 'Comment lire ces chiffres',
    text: 'Ils viennent de diffusions figées. Les groupes de moins de cinq personnes n’y paraissent jamais. « n » est le nombre de réponses. Un intervalle dit entre quelles valeurs le vrai chiffre se trouve sans doute : plus il est large, moins le chiffre est sûr ; quand les réponses ne permettent pas de conclure, la phrase le dit.',
    link: 'Les méthodes',
  },
  lead: (program) => `${program} : ce que disent les chiffres diffusés`,
  empty: {
    noProgram: 'Aucun programme ne vous est ouvert. Demandez un accès à la personne responsable.',
    forbidden: 'Votre rôle ne donne pas accès à cette page.',
  },
  running: {
    heading: 'En cours',
    none: 'Aucune campagne n’est ouverte en ce moment.',
    until: (day) => `jusqu’au ${day}`,
    noEnd: 'sans date de fin',
    answered: (answered, invited) => `${answered} réponses sur ${invited} personnes invitées`,
  },
  waves: {
    baseline: 'début du mandat',
    midpoint: 'mi-mandat',
    end: 'fin du mandat',
    followup: 'suivi après le mandat',
  },
  filters: {
    legend: 'Choisir ce qui est montré',
    show: 'Afficher',
    names: {
      program: 'Programme',
      campaign: 'Campagne',
      institution: 'Établissement',
      team: 'Équipe',
      item: 'Question',
      with: 'Avec',
      benchmark: 'Population de référence',
      side: 'Qui répond',
      scale: 'Échelle',
      measure: 'Échelle ou énoncé',
      by: 'Comparer',
      order: 'Ordre',
      adjust: 'Ajuster pour',
      level: 'Niveau des équipes',
      continuum: 'Place sur le continuum',
      beside: 'Comparer avec',
      asOf: 'En date du (vide\u00a0: aujourd’hui)',
    },
    latest: 'La plus récente diffusée',
    everywhere: 'Tous les établissements',
    allTeams: 'Toutes les équipes',
    chooseInstitution: 'Choisir d’abord un établissement',
    noBenchmark: 'Aucune comparaison',
    sides: {
      both: 'Tout le monde',
      apart: 'Patients et professionnels côte à côte',
      patient_side: 'Patients et proches',
      professional_side: 'Professionnels',
    },
    allLevels: 'Tous les niveaux',
    allStages: 'Tout le continuum',
    by: { team: 'les équipes', institution: 'les établissements' },
    adjust: {
      none: 'rien : tel qu’observé',
      setting: 'le type d’établissement',
      sides: 'la part de patients (établissements)',
      setting_and_sides: 'les deux (établissements)',
    },
    order: { name: 'alphabétique', region: 'par région', value: 'selon la valeur, avec les rangs possibles' },
    status: { open: 'en cours', closing: 'se termine' },
  },
  figure: {
    drawing: 'Graphique',
    none: 'Pas de graphique',
    caveats: 'À savoir avant de conclure',
    table: 'En tableau',
    method: 'Comment ces chiffres sont calculés',
    release: (number, day) =>
      `Diffusion nº ${number}, figée le ${day} : les mêmes réglages redonnent toujours les mêmes chiffres.`,
    eachRelease:
      'Chaque moment est une diffusion figée de sa campagne : les mêmes réglages donnent les mêmes chiffres jusqu’à la diffusion d’une autre campagne.',
    eachCollection: 'Chaque collecte a été figée à sa fermeture : ses chiffres ne changent plus.',
    noRelease: 'Ces chiffres viennent du registre des recommandations, tel qu’il est aujourd’hui.',
    downloads: 'Télécharger',
    csv: 'Données (CSV)',
    wholeTable: 'Le graphique et le tableau montrent les mêmes lignes.',
    comments: 'Les commentaires',
  },
  paging: {
    label: 'Pages de la figure',
    previous: 'Page précédente',
    next: 'Page suivante',
    place: (page, pages) => `Page ${page} sur ${pages}`,
  },
  unasked: {
    heading: 'Cette campagne n’a pas posé ces questions',
    text: 'La figure demande des questions que le questionnaire de cette campagne n’a pas. Choisissez une autre campagne ci-dessus.',
  },
  unreleased: {
    heading: 'Pas encore de chiffres diffusés',
    text: 'Les chiffres paraissent quand la campagne se termine, ou quand la personne responsable du programme les diffuse. D’ici là, personne ne les voit.',
    accommodations:
      'Ces chiffres viennent d’une collecte à part, à la page « Recrutement et adaptations » d’une campagne. Ils paraissent quand elle est fermée.',
    overview: 'Ce qui est en cours, dans la vue d’ensemble',
    change: {
      heading: 'Moins de deux moments diffusés',
      text: 'Un changement se lit entre deux campagnes. Il paraît une fois les chiffres des deux diffusés, quand elles se terminent ou quand la personne responsable du programme les diffuse.',
    },
  },
};
