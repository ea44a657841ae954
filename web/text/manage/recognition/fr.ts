import type { RecognitionWords } from './words.ts';

export const fr: RecognitionWords = {
  title: 'Attestations et lettres de remerciement',
  link: 'Attestations et lettres de remerciement',
  lead: [
    'Une feuille par membre, à imprimer et à remettre en main propre. Rien n’est publié sur les membres : ni leur nom, ni leur rôle, ici ou à la page publique.',
    'La lettre ne nomme que les recommandations et les réalisations qui sont déjà à la page publique. Des autres recommandations, elle ne dit que le nombre.',
  ],
  nobody: 'L’équipe n’a pas encore de membre.',
  fields: {
    kind: { label: 'Document', repair: 'Choisissez un document.' },
    member: { label: 'Pour', repair: 'Choisissez dans la liste.' },
    language: { label: 'Langue', repair: 'Choisissez une langue.' },
    size: { label: 'Papier', repair: 'Choisissez un format.' },
    signer: { label: 'Qui signe (facultatif)', hint: 'Nom en toutes lettres.', repair: 'Donnez un nom d’une ligne.' },
    signerRole: { label: 'À quel titre (facultatif)', repair: 'Donnez un titre d’une ligne.' },
    words: {
      label: 'Quelques mots de vous (facultatif)',
      hint: 'Au plus 300 caractères. Ils paraissent sur chaque feuille, tels quels, et ne sont pas gardés.',
      repair: 'Écrivez 300 caractères au plus.',
    },
  },
  kinds: { certificate: 'Attestation de participation', letter: 'Lettre de remerciement' },
  everyone: 'Tous les membres',
  own: 'La langue de chaque personne',
  sizes: { letter: 'Lettre', a4: 'A4' },
  prepare: 'Préparer les feuilles',
  how: (sheets) =>
    `${sheets === 1 ? 'Une feuille est prête' : `${sheets} feuilles sont prêtes`}. Imprimez-les avec votre navigateur : Ctrl+P (Cmd+P sur un Mac).`,
  back: 'Changer les choix',
  certificate: {
    heading: 'Attestation de participation',
    given: 'remise à',
    took: (team) => `pour sa participation à l’équipe ${team}`,
    period: (from, to) => `du ${from} au ${to}`,
  },
  figures: {
    made: 'recommandations de l’équipe',
    accepted: 'acceptées',
    declared: 'déclarées réalisées',
    verified: 'vérifiées par le côté patient',
  },
  letter: {
    dear: (name) => `Bonjour ${name},`,
    thanks: (team, institution) =>
      `Merci. Vous avez donné de votre temps, de votre savoir et de votre expérience à l’équipe ${team} (${institution}). Ce que vous avez dit compte, et voici ce qui en est advenu.`,
    became: ({ made, accepted, declared, verified }) =>
      `L’équipe a fait ${made}. Acceptées : ${accepted}. Déclarées réalisées par l’établissement : ${declared}. Vérifiées par le côté patient : ${verified}.`,
    none: 'L’équipe n’a pas encore fait de recommandation.',
    declared:
      'Une recommandation est dite réalisée par l’établissement ; elle est vérifiée quand une personne du côté patient l’a constaté.',
    listed: 'Parmi elles, celles qui sont publiques :',
    products: 'L’équipe a aussi réalisé :',
    closing: 'Avec toute notre reconnaissance,',
  },
  signature: 'Signature',
};
