/** Addresses about what goes to other systems, and what teams made, in French. */
export const frenchSystems: Record<string, string> = {
  'GET /webhooks': 'Lister les webhooks d’un programme',
  'POST /webhooks': 'Ajouter un webhook ; la réponse porte son secret, montré une fois',
  'GET /webhooks/{id}': 'Lire un webhook et ses derniers envois',
  'PATCH /webhooks/{id}': 'Mettre un webhook en pause, ou le laisser reprendre',
  'DELETE /webhooks/{id}': 'Retirer un webhook et ses envois',
  'POST /webhooks/{id}/test': 'Envoyer un essai tout de suite, et lire la réponse',
  'POST /webhooks/{id}/secret': 'Faire un nouveau secret ; celui d’avant signe encore un jour',
  'POST /webhooks/{id}/deliveries/{delivery}/retry': 'Réessayer un envoi tout de suite',
  'GET /teams/{id}/products': 'Lister ce qu’une équipe a fait',
  'POST /teams/{id}/products': 'Ajouter une réalisation d’une équipe',
  'GET /teams/{id}/recognition': 'Lire ce que disent les attestations et les lettres de remerciement d’une équipe',
  'PUT /products/{id}': 'Modifier une réalisation d’une équipe',
  'DELETE /products/{id}': 'Retirer une réalisation d’une équipe',
};
