import type { StaffWords } from './words.ts';

export const fr: StaffWords = {
  navigation: 'Rubriques',
  menu: 'Menu',
  sections: {
    dashboard: 'Tableau de bord',
    recommendations: 'Recommandations',
    campaigns: 'Campagnes',
    institutions: 'Établissements',
    questionnaires: 'Questionnaires',
    comments: 'Commentaires',
    'contact-requests': 'Demandes de contact',
    benchmarks: 'Populations de référence',
    lotteries: 'Tirages au sort',
    people: 'Accès',
    audit: 'Journal',
  },
  account: 'Votre compte',
  signIn: 'Se connecter',
  signOut: 'Se déconnecter',
  footer: {
    methods: 'Méthodes',
    api: 'Documentation de l’API',
    outbox: 'Boîte d’envoi',
    privacy: 'Confidentialité',
    accessibility: 'Accessibilité',
  },
  madeUp: 'Démonstration',
  demonstration:
    'Données de démonstration : les équipes, les personnes et les réponses sont inventées. Aucune conclusion réelle ne peut en être tirée.',
  roles: {
    program_admin: {
      name: 'Responsable du programme',
      does: 'Voit tout le programme, prépare et envoie les campagnes, diffuse les chiffres, donne les accès.',
    },
    institution_lead: {
      name: 'Responsable d’un établissement',
      does: 'Tient à jour les équipes de son établissement, sait qui a répondu sans voir ce qui a été répondu, décide des recommandations.',
    },
    team_lead: {
      name: 'Responsable d’une équipe',
      does: 'Tient à jour son équipe, inscrit les recommandations et dit ce qu’elles deviennent.',
    },
    patient_coach: {
      name: 'Patient coach',
      does: 'Inscrit les recommandations des patients, confirme ou conteste ce qui est déclaré réalisé, lit les demandes de contact.',
    },
    recruiter: {
      name: 'Recruteur',
      does: 'Voit qui manque autour de la table, inscrit les membres, ajoute des populations de référence.',
    },
    comment_reviewer: {
      name: 'Relecteur des commentaires',
      does: 'Lit ce que les personnes ont écrit en leurs mots, en retire les noms, décide de ce qui peut être publié, le classe par thème.',
    },
    analyst: {
      name: 'Analyste',
      does: 'Lit tous les tableaux de bord, compare les équipes, ajoute des populations de référence.',
    },
    viewer: { name: 'Lecteur', does: 'Lit tous les tableaux de bord et compare les équipes.' },
  },
  back: 'Retour au tableau de bord',
  noSuchPage: {
    title: 'Cette page n’existe pas.',
    detail: 'Vérifiez l’adresse, ou repartez du tableau de bord.',
  },
};
