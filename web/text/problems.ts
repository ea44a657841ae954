import type { ProblemCode } from '../../api/problem.ts';
import type { Language } from '../../surveys/text.ts';
import { answeringProblems, type ProblemWords } from './answeringProblems.ts';

const words: Record<ProblemCode, ProblemWords> = {
  malformed_json: {
    title: { fr: 'Le JSON est mal formé.', en: 'The JSON is malformed.' },
    detail: { fr: 'Corrigez la syntaxe et renvoyez la demande.', en: 'Correct the syntax and send the request again.' },
  },
  invalid_request: {
    title: { fr: 'La demande contient des erreurs.', en: 'The request has errors.' },
    detail: {
      fr: 'Corrigez les champs indiqués. Rien n’a été enregistré.',
      en: 'Correct the fields named. Nothing was saved.',
    },
  },
  wrong_encoding: {
    title: { fr: 'Le texte n’est pas en UTF-8.', en: 'The text is not in UTF-8.' },
    detail: { fr: 'Enregistrez-le en UTF-8 et renvoyez-le.', en: 'Save it as UTF-8 and send it again.' },
  },
  receipt_code_required: {
    title: { fr: 'Le code de reçu manque.', en: 'The receipt code is missing.' },
    detail: {
      fr: 'Rouvrez le formulaire à partir de votre lien et renvoyez vos réponses.',
      en: 'Open the form again from your link and send your answers again.',
    },
  },
  unauthenticated: {
    title: { fr: 'Vous n’êtes pas connecté.', en: 'You are not signed in.' },
    detail: { fr: 'Connectez-vous, puis réessayez.', en: 'Sign in, then try again.' },
  },
  forbidden: {
    title: { fr: 'Votre rôle ne permet pas cela.', en: 'Your role does not allow this.' },
    detail: {
      fr: 'Demandez à la personne responsable du programme de vous donner le rôle voulu.',
      en: 'Ask the programme lead to give you the role you need.',
    },
  },
  not_found: {
    title: { fr: 'Introuvable.', en: 'Not found.' },
    detail: { fr: 'Vérifiez l’adresse.', en: 'Check the address.' },
  },
  unknown_token: {
    title: { fr: 'Ce lien n’est pas valide.', en: 'This link is not valid.' },
    detail: {
      fr: 'Vérifiez que vous avez copié tout le lien, ou demandez-en un nouveau à la personne qui vous a écrit.',
      en: 'Check that you copied the whole link, or ask the person who wrote to you for a new one.',
    },
  },
  unknown_code: {
    title: { fr: 'Aucune invitation ne porte ce code.', en: 'No invitation has this code.' },
    detail: {
      fr: 'Comparez-le signe par signe avec votre feuille : cinq signes, un trait, cinq signes.',
      en: 'Compare it sign by sign with your sheet: five signs, a dash, five signs.',
    },
  },
  method_not_allowed: {
    title: { fr: 'Cette adresse ne répond pas à cette méthode.', en: 'This address does not answer that method.' },
    detail: { fr: 'Voyez la documentation.', en: 'See the documentation.' },
  },
  conflict: {
    title: { fr: 'Cela existe déjà.', en: 'This exists already.' },
    detail: { fr: 'Choisissez une autre valeur.', en: 'Choose another value.' },
  },
  ...answeringProblems,
  wrong_state: {
    title: { fr: 'Ce n’est pas possible dans l’état actuel.', en: 'This is not possible in the present state.' },
    detail: { fr: 'Rechargez la page pour voir l’état actuel.', en: 'Reload the page to see the present state.' },
  },
  transition_refused: {
    title: { fr: 'Cette étape ne peut pas suivre l’état actuel.', en: 'This step cannot follow the present state.' },
    detail: { fr: 'Choisissez une des étapes proposées.', en: 'Choose one of the steps offered.' },
  },
  campaign_not_ready: {
    title: { fr: 'Cette campagne ne peut pas encore s’ouvrir.', en: 'This campaign cannot open yet.' },
    detail: {
      fr: 'La page « Qui recevra quoi » dit ce qui manque.',
      en: 'The page “Who would get what” says what is missing.',
    },
  },
  release_too_close: {
    title: {
      fr: 'Trop peu de nouvelles réponses pour une nouvelle diffusion.',
      en: 'Too few new answers for another release.',
    },
    detail: {
      fr: 'Depuis la dernière diffusion, chaque groupe montré doit n’avoir reçu aucune réponse, ou en avoir reçu au moins cinq.',
      en: 'Each group shown must have no new answer, or at least five, since the last release.',
    },
  },
  benchmark_mismatch: {
    title: { fr: 'Cette population ne se compare pas', en: 'This population cannot be compared' },
    detail: {
      fr: 'Elle compte d’autres personnes que celles qui sont autour de la table : des enfants, un autre établissement, ou une autre question. Choisissez une autre population.',
      en: 'It counts other people than those around the table: children, another institution, or another question. Choose another population.',
    },
  },
  mode_refused: {
    title: {
      fr: 'Ce mode ne va pas avec le premier écran du questionnaire.',
      en: 'This mode does not fit the first screen of the questionnaire.',
    },
    detail: {
      fr: 'Le premier écran dit qui lira les réponses. Le mode « partagé dans l’équipe » va avec la réflexion à mi-mandat, et elle seule. Pour un autre choix, adoptez le questionnaire et changez son premier écran.',
      en: 'The first screen says who will read the answers. The mode “shared within the team” goes with the mid-mandate reflection, and with it alone. For another choice, adopt the questionnaire and change its first screen.',
    },
  },
  note_changed: {
    title: {
      fr: 'Quelqu’un d’autre a enregistré un texte entre-temps.',
      en: 'Someone else saved a text meanwhile.',
    },
    detail: {
      fr: 'Rien n’est perdu : le texte de cette personne est affiché, et le vôtre est encore dans la case. Réunissez les deux, puis enregistrez de nouveau.',
      en: 'Nothing is lost: their text is shown, and yours is still in the box. Bring the two together, then save again.',
    },
  },
  no_envelope: {
    title: { fr: 'Aucune enveloppe revenue n’attend sa feuille.', en: 'No returned envelope waits for its sheet.' },
    detail: {
      fr: 'Pour cette équipe et ce côté, il y a déjà autant de feuilles que d’enveloppes. Notez d’abord l’enveloppe.',
      en: 'For this team and side there are as many sheets as envelopes already. Note the envelope first.',
    },
  },
  entries_differ: {
    title: { fr: 'Les deux saisies ne disent pas la même chose.', en: 'The two entries do not say the same.' },
    detail: {
      fr: 'Regardez la feuille aux endroits indiqués et tapez ce qui y est vraiment. Rien n’est encore enregistré.',
      en: 'Look at the sheet in the places named, and type what really stands there. Nothing is saved yet.',
    },
  },
  version_retired: {
    title: { fr: 'Cette version est retirée.', en: 'This version is retired.' },
    detail: { fr: 'Choisissez une version en vigueur.', en: 'Choose a version in force.' },
  },
  in_use: {
    title: { fr: 'D’autres données en dépendent.', en: 'Other data depend on this.' },
    detail: { fr: 'Rien n’a été supprimé.', en: 'Nothing was deleted.' },
  },
  last_administrator: {
    title: {
      fr: 'Il ne resterait personne pour administrer le programme.',
      en: 'Nobody would be left to administer the programme.',
    },
    detail: {
      fr: 'Donnez d’abord ce rôle à une autre personne.',
      en: 'Give this role to someone else first.',
    },
  },
  mail_not_set_up: {
    title: { fr: 'Aucun serveur de courriel n’est configuré.', en: 'No mail server is set up.' },
    detail: {
      fr: 'Configurez SMTP_URL, ou remettez les liens en personne à l’aide de la feuille de liens.',
      en: 'Set SMTP_URL, or hand out the links in person with the link sheet.',
    },
  },
  stale_revision: {
    title: { fr: 'Quelqu’un d’autre a écrit ici entre-temps.', en: 'Someone else wrote here meanwhile.' },
    detail: {
      fr: 'Relisez ce qui s’y trouve maintenant, puis reportez vos changements.',
      en: 'Read what stands here now, then bring your changes over.',
    },
  },
  body_too_large: {
    title: { fr: 'L’envoi est trop volumineux.', en: 'What you sent is too large.' },
    detail: {
      fr: 'Raccourcissez le texte, puis renvoyez. Revenez à la page précédente : ce que vous avez écrit y est encore.',
      en: 'Shorten the text, then send again. Go back one page: what you wrote is still there.',
    },
  },
  unsupported_media_type: {
    title: { fr: 'Ce type de contenu n’est pas accepté.', en: 'This content type is not accepted.' },
    detail: { fr: 'Envoyez du JSON (application/json).', en: 'Send JSON (application/json).' },
  },
  invalid_answers: {
    title: { fr: 'Certaines réponses ne peuvent pas être acceptées.', en: 'Some answers cannot be accepted.' },
    detail: {
      fr: 'Corrigez les réponses indiquées. Rien n’est perdu.',
      en: 'Correct the answers named. Nothing is lost.',
    },
  },
  invalid_document: {
    title: { fr: 'Le questionnaire contient des erreurs.', en: 'The questionnaire has errors.' },
    detail: { fr: 'Corrigez chaque endroit indiqué.', en: 'Correct each place named.' },
  },
  unreadable_file: {
    title: {
      fr: 'Ce fichier ne peut pas être lu comme un questionnaire.',
      en: 'This file cannot be read as a questionnaire.',
    },
    detail: {
      fr: 'Choisissez un fichier FHIR R4 (Questionnaire), XLSForm (.xlsx) ou JSON de ce logiciel. Rien n’a été enregistré.',
      en: 'Choose a FHIR R4 (Questionnaire), XLSForm (.xlsx) or JSON file of this product. Nothing was saved.',
    },
  },
  invalid_register: {
    title: {
      fr: 'Le fichier des recommandations contient des fautes.',
      en: 'The file of recommendations has faults.',
    },
    detail: {
      fr: 'Corrigez les lignes indiquées. Rien n’a été enregistré.',
      en: 'Correct the lines named. Nothing was saved.',
    },
  },
  invalid_pool: {
    title: { fr: 'Le fichier des volontaires contient des erreurs.', en: 'The file of volunteers has errors.' },
    detail: {
      fr: 'Corrigez les lignes indiquées. Rien n’a été enregistré.',
      en: 'Correct the lines named. Nothing was saved.',
    },
  },
  lottery_too_long: {
    title: {
      fr: 'Le calcul a été arrêté : il prenait trop de temps.',
      en: 'The computation was stopped: it took too long.',
    },
    detail: {
      fr: 'Réunissez des réponses ou retirez une caractéristique, puis vérifiez de nouveau. Rien n’est perdu.',
      en: 'Bring answers together or take out a characteristic, then check again. Nothing is lost.',
    },
  },
  invalid_event: {
    title: { fr: 'Il manque quelque chose à cette étape.', en: 'Something is missing from this step.' },
    detail: {
      fr: 'Remplissez les champs indiqués : un refus demande un motif et une phrase.',
      en: 'Fill in the fields named: a refusal needs a reason and a sentence.',
    },
  },
  idempotency_key_reused: {
    title: {
      fr: 'Cette clé d’idempotence a servi à une autre demande.',
      en: 'This idempotency key was used for another request.',
    },
    detail: { fr: 'Employez une nouvelle clé.', en: 'Use a new key.' },
  },
  revision_required: {
    title: { fr: 'L’en-tête If-Match manque.', en: 'The If-Match header is missing.' },
    detail: { fr: 'Envoyez l’ETag du brouillon lu.', en: 'Send the ETag of the draft you read.' },
  },
  too_many_comments: {
    title: { fr: 'C’est assez pour aujourd’hui.', en: 'That is enough for today.' },
    detail: {
      fr: 'Votre lien permet vingt commentaires par jour. Gardez le vôtre et envoyez-le demain, ou parlez au patient coach de l’équipe.',
      en: 'Your link allows twenty comments a day. Keep yours and send it tomorrow, or talk to the patient coach of the team.',
    },
  },
  too_many_requests: {
    title: { fr: 'Trop de demandes.', en: 'Too many requests.' },
    detail: { fr: 'Attendez un peu, puis réessayez.', en: 'Wait a little, then try again.' },
  },
  internal: {
    title: { fr: 'Une erreur est survenue de notre côté.', en: 'Something went wrong on our side.' },
    detail: { fr: 'Réessayez dans un moment.', en: 'Try again in a moment.' },
  },
  storage_full: {
    title: { fr: 'Le serveur n’a plus de place.', en: 'The server has run out of space.' },
    detail: {
      fr: 'Rien n’a été enregistré. Gardez cette page ouverte et réessayez plus tard.',
      en: 'Nothing was saved. Keep this page open and try again later.',
    },
  },
  not_ready: {
    title: { fr: 'Le service démarre.', en: 'The service is starting.' },
    detail: { fr: 'Réessayez dans quelques secondes.', en: 'Try again in a few seconds.' },
  },
};

export const problemTitle = (code: ProblemCode, language: Language): string => words[code].title[language];

/** What to do about a problem, with the scalar parameters put in. */
export const problemDetail = (code: ProblemCode, params: Record<string, unknown>, language: Language): string =>
  words[code].detail[language].replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = params[name];
    return typeof value === 'string' || typeof value === 'number' ? String(value) : whole;
  });
