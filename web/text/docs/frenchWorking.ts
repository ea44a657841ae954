/** Addresses of the working view of recommendations, in French. */
export const frenchWorking: Record<string, string> = {
  'GET /me/digest': 'Dire si le rappel hebdomadaire est voulu',
  'PUT /me/digest': 'Vouloir le rappel hebdomadaire, ou ne plus le vouloir',
  'GET /recommendations/board': 'Lire les premières recommandations de chaque état, et combien s’y trouvent',
  'GET /recommendations/table': 'Lire une page de recommandations, choisies et mises en ordre',
  'GET /recommendations/recommendations.csv':
    'Emporter des recommandations en CSV, dans les mots de la langue que demande `lang`',
  'GET /recommendations/events.csv':
    'Emporter les événements de recommandations en CSV, avec les rôles et sans aucune personne',
  'GET /recommendations/export.json':
    'Emporter des recommandations et leurs événements en JSON, avec la dernière empreinte du registre',
  'POST /recommendations/import':
    'Reprendre un registre de recommandations avec leur historique, ou dire ce qui le serait',
  'GET /recommendations/{id}/trail': 'Lire qui a fait quoi d’une recommandation',
  'GET /teams/{id}/trail': 'Lire qui a fait quoi des recommandations d’une équipe',
};
