import { frenchSummaries } from './frenchSummaries.ts';
import type { DocsWords } from './words.ts';

export const fr: DocsWords = {
  title: 'API',
  lead: 'Tout ce que font les pages passe par cette API. Les adresses commencent par /api/v1 ; ce qui entre et ce qui sort est du JSON en UTF-8.',
  document: 'La même chose sous forme de document OpenAPI 3.1 (en anglais)',
  contents: 'Sur cette page',
  rules: [
    {
      title: 'Se connecter',
      paragraphs: [
        'Le personnel se connecte par un lien envoyé à son adresse, et un témoin garde la session sept jours. Ce que permet un rôle vaut pour son programme, son établissement ou son équipe, et pour tout ce qui en dépend.',
        'Les personnes qui répondent ne se connectent jamais : le jeton de leur invitation est leur clé.',
      ],
    },
    {
      title: 'Listes',
      paragraphs: [
        'Une liste donne au plus limit éléments (100 par défaut, 500 au maximum) et next, le curseur de la page suivante, à renvoyer dans after. Quand next vaut null, la liste est finie. Une liste ne contient que ce que la personne peut voir.',
      ],
    },
    {
      title: 'Envoyer deux fois',
      paragraphs: [
        'Un POST, PUT, PATCH ou DELETE peut porter une clé Idempotency-Key d’au plus 200 caractères. La même clé avec la même demande redonne la première réponse sans rien changer ; avec une autre demande, elle est refusée.',
        'Pour une réponse à un questionnaire, la clé est le code de reçu, créé avec le formulaire. Seule son empreinte est conservée, à part de l’invitation.',
      ],
    },
    {
      title: 'Brouillons',
      paragraphs: [
        'La lecture d’un brouillon donne un ETag. Pour l’enregistrer, il faut renvoyer cet ETag dans If-Match : si quelqu’un a enregistré entre-temps, la demande est refusée et rien n’est perdu.',
      ],
    },
  ],
  routes: 'Adresses',
  signedIn: 'Connexion requise',
  open: 'Sans connexion',
  parameters: 'Paramètres',
  body: 'Corps',
  problems: 'Problèmes',
  mayAnswer: 'Peut répondre :',
  name: 'Nom',
  where: 'Où',
  kind: 'Sorte',
  needed: 'Requis',
  yes: 'oui',
  no: 'non',
  code: 'Code',
  status: 'État',
  meaning: 'Sens, et quoi faire',
  places: { path: 'adresse', query: 'requête', header: 'en-tête', cookie: 'témoin' },
  kinds: {
    string: 'texte',
    number: 'nombre',
    integer: 'nombre entier',
    boolean: 'vrai ou faux',
    object: 'objet',
    date: 'jour (AAAA-MM-JJ)',
    any: 'tout JSON',
    nothing: 'null',
    list: (of) => `liste : ${of}`,
  },
  tags: {
    me: 'La personne connectée',
    programs: 'Programmes',
    institutions: 'Établissements',
    teams: 'Équipes',
    members: 'Membres',
    staff: 'Personnel',
    audit: 'Journal',
    questionnaires: 'Questionnaires',
    campaigns: 'Campagnes',
    invitations: 'Invitations',
    outbox: 'Boîte d’envoi',
    responses: 'Réponses',
    recommendations: 'Recommandations',
    benchmarks: 'Populations de référence',
    findings: 'Constats',
    releases: 'Diffusions',
  },
  summaries: frenchSummaries,
};
