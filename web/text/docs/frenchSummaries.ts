import { frenchFindings } from './frenchFindings.ts';
import { frenchPeople } from './frenchPeople.ts';
import { frenchSystems } from './frenchSystems.ts';
import { frenchWorking } from './frenchWorking.ts';

/** What each route does, in French; in English the OpenAPI document itself says it. A test keeps the two in step. */
export const frenchSummaries: Record<string, string> = {
  'GET /me': 'Dire qui est connecté, avec les rôles détenus',
  'GET /programs': 'Lister les programmes',
  'GET /overview': 'Lire ce qui est en cours, ce qui a changé et ce qui est à voir d’abord quelque part',
  'POST /programs': 'Créer un programme',
  'GET /programs/{id}': 'Lire un programme',
  'PUT /programs/{id}': 'Renommer ou décrire un programme',
  'GET /audit': 'Lister ce que le personnel a fait dans un programme, du plus récent au plus ancien',
  'GET /campaigns': 'Lister les campagnes d’un programme',
  'POST /campaigns': 'Préparer une campagne',
  'GET /campaigns/{id}':
    'Lire une campagne ; les responsables de la campagne voient aussi combien de personnes sont invitées et ont répondu',
  'PUT /campaigns/{id}': 'Modifier une campagne en préparation',
  'PATCH /campaigns/{id}':
    'Modifier ce qui peut l’être après l’ouverture : dernier jour, seuil (à la hausse), mode (avant toute réponse), rappels, heures, mots, langues (en plus)',
  'GET /campaigns/{id}/dry-run':
    'Dire qui recevrait quoi si la campagne s’ouvrait aujourd’hui, et ce qui cloche ; rien n’est enregistré',
  'GET /campaigns/{id}/dry-run.csv': 'La même liste, une ligne par personne, en CSV dans la langue de la personne',
  'GET /campaigns/{id}/mail-preview':
    'Lire l’invitation telle que la recevrait une personne inventée, selon son rôle ; rien n’est envoyé',
  'POST /campaigns/{id}/transition': 'Franchir une étape : draft → open → closing → closed → archived',
  'GET /campaigns/{id}/invitations': 'Lister qui est invité et qui a répondu, sans aucune heure',
  'POST /campaigns/{id}/invitations': 'Inviter les personnes arrivées depuis l’ouverture',
  'POST /campaigns/{id}/invitations/send':
    'Mettre en file un message par invitation inutilisée qui a une adresse ; jamais deux fois le même',
  'GET /campaigns/{id}/reminders': 'Compter qui recevrait un rappel maintenant, et dire quand part le prochain',
  'POST /campaigns/{id}/reminders':
    'Mettre un rappel en file maintenant, au plus un par personne et par jour ; jamais à qui a répondu ou décliné',
  'GET /contacts': 'Lister à qui on a écrit, pour quelle campagne et quel jour',
  'GET /contacts/burden': 'Compter combien de fois chaque personne a été sollicitée dans les 365 derniers jours',
  'GET /contacts/burden.csv': 'La même liste en CSV, dans la langue du lecteur',
  'GET /unsubscribe/{token}': 'Lire si l’adresse d’un message reçoit les messages des campagnes',
  'PUT /unsubscribe/{token}': 'Arrêter les messages des campagnes vers l’adresse d’un message, ou les laisser revenir',
  'GET /campaigns/{id}/invitations/links': 'Lire la feuille de liens pour une rencontre ; la lecture est journalisée',
  'GET /campaigns/{id}/invitations/letters':
    'Lire les lettres à imprimer, avec des codes valables dès maintenant ; la lecture est journalisée',
  'POST /campaigns/{id}/invitations/letters':
    'Noter que des lettres ont été imprimées : chacune compte une fois au registre des sollicitations',
  'GET /campaigns/{id}/paper':
    'Lire où en est le papier : enveloppes, feuilles, et celles qui attendent une seconde saisie',
  'POST /campaigns/{id}/paper/envelopes':
    'Noter par son code court qu’une enveloppe est revenue ; dans les campagnes anonymes',
  'POST /campaigns/{id}/paper/sheets': 'Saisir une feuille une première fois',
  'POST /campaigns/{id}/paper/sheets/{entry}/second':
    'Saisir une feuille de nouveau : si les deux saisies s’accordent, ou sont tranchées, elle devient une réponse',
  'DELETE /campaigns/{id}/paper/sheets/{entry}': 'Abandonner la première saisie d’une feuille',
  'POST /codes': 'Trouver le jeton derrière le code court d’une lettre ; sans connexion',
  'GET /institutions': 'Lister les établissements d’un programme',
  'POST /institutions': 'Ajouter un établissement à un programme',
  'GET /institutions/{id}': 'Lire un établissement',
  'PUT /institutions/{id}': 'Modifier un établissement',
  'GET /teams/{id}/reflections': 'Lister les réflexions partagées d’une équipe',
  'GET /teams/{id}/reflections/{campaign}':
    'Lire la réflexion partagée d’une équipe, chaque réponse avec un rôle et sans nom',
  'POST /teams/{id}/reflections/{campaign}/notes':
    'Dire ce que l’équipe va ajuster ; les textes précédents sont gardés',
  'GET /forms/{token}/reflection': 'Lire la réflexion partagée de l’équipe d’un lien ; sans connexion',
  'POST /forms/{token}/reflection/notes': 'Dire ce que l’équipe va ajuster, comme membre ; sans connexion',
  'GET /contact-requests': 'Lister les demandes de contact des équipes que l’on accompagne',
  'POST /contact-requests/{id}/handle': 'Noter qu’une demande de contact est traitée',
  'DELETE /contact-requests/{id}': 'Supprimer pour de bon une demande traitée',
  'GET /forms/{token}/results': 'Lire les résultats que peut voir une personne invitée ; sans connexion',
  'GET /forms/{token}/hand-up': 'Lire si l’équipe d’un lien a un patient coach à qui s’adresser ; sans connexion',
  'POST /forms/{token}/hand-up': 'Demander au patient coach de prendre contact, à part des réponses ; sans connexion',
  'GET /members': 'Lister les membres d’une équipe, y compris les personnes parties',
  'POST /members': 'Ajouter un membre à une équipe',
  'GET /members/{id}': 'Lire la fiche d’un membre',
  'PUT /members/{id}': 'Modifier la fiche d’un membre, ou noter son départ',
  'GET /outbox': 'Lister les messages de la démonstration, du plus récent au plus ancien',
  'GET /staff': 'Lister qui travaille dans un programme, avec les rôles',
  'POST /staff': 'Donner un rôle à quelqu’un',
  'DELETE /staff/assignments/{id}': 'Retirer un rôle',
  'GET /teams': 'Lister les équipes d’un programme ou d’un établissement',
  'POST /teams': 'Ajouter une équipe à un établissement',
  'GET /teams/{id}': 'Lire une équipe',
  'PUT /teams/{id}': 'Modifier une équipe',
  'GET /questionnaires': 'Lister les questionnaires qu’un programme peut utiliser',
  'POST /questionnaires': 'Créer un questionnaire : un brouillon vide, ou la copie d’une version publiée',
  'GET /questionnaires/items':
    'Chercher parmi les questions des questionnaires publiés qu’un programme peut utiliser, avec leur licence',
  'GET /questionnaires/{slug}/draft/base': 'Dire à quelle version le brouillon sera comparé',
  'POST /questionnaires/{slug}/versions/{number}/preview-impact':
    'Dire ce que publier le brouillon, ou un document, changerait par rapport à une version',
  'GET /questionnaires/{slug}/draft': 'Lire le brouillon ; son ETag est sa révision',
  'POST /questionnaires/{slug}/draft': 'Commencer le brouillon de la prochaine version à partir d’une version publiée',
  'PUT /questionnaires/{slug}/draft': 'Enregistrer le brouillon, valide ou non',
  'POST /questionnaires/{slug}/draft/validate': 'Nommer chaque erreur du brouillon',
  'POST /questionnaires/{slug}/publish':
    'Publier le brouillon comme prochaine version, pour toujours ; If-Match nomme le brouillon lu, le corps dit ce qui est décidé de la comparaison',
  'GET /questionnaires/{slug}/versions': 'Lister les versions publiées',
  'GET /questionnaires/{slug}/versions/{number}': 'Lire une version publiée',
  'GET /questionnaires/{slug}/versions/{number}/codebook.csv':
    'Lire le dictionnaire des variables d’une version publiée, en CSV',
  'POST /questionnaires/{slug}/versions/{number}/retire':
    'Retirer une version : aucune nouvelle campagne ne peut l’utiliser',
  'POST /questionnaires/import':
    'Faire un brouillon d’un fichier (FHIR R4, XLSForm ou JSON), ou avec dryRun dire seulement ce qui est perdu',
  'GET /questionnaires/{slug}/versions/{number}/export.fhir.json':
    'Exporter une version publiée en Questionnaire FHIR R4',
  'GET /questionnaires/{slug}/versions/{number}/export.xlsx': 'Exporter une version publiée en classeur XLSForm',
  'GET /questionnaires/{slug}/versions/{number}/export.json': 'Exporter une version publiée en JSON qui contient tout',
  'GET /questionnaires/{slug}/versions/{number}/export/losses':
    'Dire ce qu’un format ne peut pas contenir d’une version publiée',
  'GET /questionnaire-versions/{id}': 'Lire une version publiée par son identifiant',
  'GET /forms/{token}': 'Lire le formulaire derrière une invitation',
  'POST /responses':
    'Envoyer une réponse avec le jeton d’une invitation ; le code de reçu rend un deuxième envoi sans effet',
  'POST /receipts/check': 'Demander si la réponse d’un code de reçu est bien conservée',
  'GET /forms/{token}/help': 'Lire à qui peut s’adresser la personne qui a reçu un lien ; sans connexion',
  'POST /forms/{token}/decline': 'Dire qu’on ne répondra pas, et pourquoi si on le veut ; sans connexion',
  'GET /forms/{token}/saved': 'Lire les réponses enregistrées pour plus tard ; sans connexion',
  'PUT /forms/{token}/saved':
    'Enregistrer, scellées, les réponses pour continuer sur un autre appareil ; sans connexion',
  'DELETE /forms/{token}/saved': 'Effacer les réponses enregistrées pour plus tard ; sans connexion',
  'POST /receipts/withdraw':
    'Supprimer la réponse d’un code de reçu tant que la campagne est ouverte ; sans connexion, sans effet si on recommence',
  'GET /campaigns/{id}/declines': 'Compter les refus, et leurs raisons là où personne ne peut être reconnu',
  'GET /campaigns/{id}/ways':
    'Compter de quelles façons on a répondu à une campagne fermée ; les petits nombres sont cachés',
  'GET /campaigns/{id}/pairing':
    'Compter combien de codes relient une campagne fermée aux précédentes ; les petits nombres sont cachés',
  'GET /recommendations': 'Lister les recommandations et où elles en sont',
  'POST /recommendations': 'Consigner une recommandation d’une équipe',
  'GET /recommendations/{id}': 'Lire une recommandation et ses événements',
  'POST /recommendations/{id}/events': 'Ajouter un événement au registre d’une recommandation',
  'GET /benchmarks': 'Lister les populations de référence qu’un programme peut utiliser',
  'GET /lotteries': 'Lister les tirages au sort d’un programme',
  'POST /lotteries': 'Préparer un tirage au sort',
  'GET /lotteries/{id}': 'Lire un tirage ; son secret, seulement une fois le tirage fait',
  'PUT /lotteries/{id}': 'Changer le nom, les sièges et les réserves d’un tirage qui n’est pas engagé',
  'PUT /lotteries/{id}/people': 'Remplacer le bassin par les volontaires d’un fichier CSV',
  'GET /lotteries/{id}/people.csv': 'Le bassin tel qu’il est haché, jusqu’au tirage',
  'GET /lotteries/{id}/features.csv': 'Les quotas tels qu’ils sont hachés',
  'PUT /lotteries/{id}/quotas': 'Fixer les quotas d’un tirage qui n’est pas engagé',
  'POST /lotteries/{id}/check': 'Voir si un comité respecte les quotas, et calculer le tirage le plus équitable',
  'POST /lotteries/{id}/commit': 'Fixer bassin, quotas et secret par une empreinte à publier',
  'POST /lotteries/{id}/draw': 'Tirer le comité et les réserves avec la valeur publique, une seule fois',
  'POST /lotteries/{id}/withdrawals': 'Noter un désistement ; la première réserve qui garde les quotas prend la place',
  'POST /lotteries/{id}/end': 'Rendre le comité définitif ou renoncer au tirage ; le reste du bassin est supprimé',
  'POST /benchmarks': 'Ajouter une population de référence à un programme',
  ...frenchFindings,
  ...frenchPeople,
  ...frenchSystems,
  ...frenchWorking,
  'GET /events': 'Lister les événements d’un programme, y compris ceux qui sont retirés',
  'POST /events': 'Inscrire un événement d’un programme ou d’un établissement',
  'POST /events/{id}/withdrawals': 'Retirer un événement',
  'GET /releases': 'Lister les diffusions d’une campagne',
  'POST /releases': 'Diffuser les chiffres d’une campagne en cours',
  'GET /recommendations/{id}/contributors':
    'Lister les auteurs d’une recommandation et qui de l’équipe pourrait y être relié',
  'PUT /recommendations/{id}/contributors/{member}': 'Relier un membre de l’équipe à une recommandation comme auteur',
  'DELETE /recommendations/{id}/contributors/{member}': 'Retirer un auteur d’une recommandation',
  'POST /recommendations/{id}/contributors/{member}/link':
    'Montrer le lien d’un auteur au patient coach, pour le remettre en personne',
  'GET /recommendations/{id}/listing': 'Dire si une recommandation est publiée',
  'PUT /recommendations/{id}/listing': 'Publier une recommandation sur les pages publiques, ou la retirer',
  'GET /programs/{id}/public-page': 'Dire si un programme a ouvert sa page publique',
  'PUT /programs/{id}/public-page': 'Ouvrir ou fermer la page publique d’un programme',
  'GET /institutions/{id}/public-page': 'Dire si un établissement a ouvert sa page publique',
  'PUT /institutions/{id}/public-page': 'Ouvrir ou fermer la page publique d’un établissement',
  'GET /public/{slug}': 'Lire la page publique d’un programme qui l’a ouverte ; sans connexion',
  'GET /public/{slug}/{institution}': 'Lire la page publique d’un établissement qui l’a ouverte ; sans connexion',
  'GET /voices/{token}': 'Lister les recommandations d’un auteur ; sans connexion',
  'GET /voices/{token}/recommendations/{id}':
    'Lire une recommandation comme son auteur, avec tout l’historique ; sans connexion',
  'POST /voices/{token}/recommendations/{id}/events':
    'Commenter, vérifier, contester, ou dire si l’on a été écouté, comme auteur ; sans connexion',
  'GET /voices/{token}/recommendations/{id}/evidence/{file}':
    'Obtenir un fichier de preuve comme auteur, en pièce jointe ; sans connexion',
};
