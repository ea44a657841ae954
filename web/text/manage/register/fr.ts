import type { RegisterWords } from './words.ts';

const some = (count: number, one: string, many: string): string => `${count} ${count < 2 ? one : many}`;
const recommendations = (count: number) => some(count, 'recommandation', 'recommandations');
const steps = (count: number) => some(count, 'étape', 'étapes');

export const fr: RegisterWords = {
  title: 'Reprendre un registre',
  lead: [
    'Reprenez les recommandations que vous teniez jusqu’ici dans un tableur, avec ce qu’elles sont devenues. Le fichier est d’abord vérifié : rien n’est enregistré avant que vous le confirmiez, et rien du tout s’il contient une seule faute.',
    'Chaque ligne est une étape. Les lignes d’une même équipe qui ont la même référence forment l’historique d’une recommandation, dans leur ordre ; la première dit ce qu’elle est. Les dates sont celles de votre registre, et l’historique dit qu’il a été repris.',
    'Le même fichier une seconde fois n’ajoute rien : les recommandations déjà présentes restent telles quelles.',
  ],
  fields: {
    file: {
      label: 'Fichier CSV',
      hint: 'Jusqu’à 5 000 lignes, séparées par des virgules ou des points-virgules.',
      repair: 'Choisissez un fichier, ou collez ses lignes.',
    },
    csv: { label: 'Ou les lignes elles-mêmes', repair: 'Corrigez les lignes indiquées ci-dessous.' },
    fill: {
      label: 'Ajouter les étapes que le registre passe sous silence',
      hint: 'Reçue, à l’étude, planifiée et en cours, le jour de l’étape qui suit, avec une note qui le dit. Jamais une décision.',
      repair: '',
    },
  },
  check: 'Vérifier le fichier',
  found: (count, events) => `${recommendations(count)} à ajouter, avec ${steps(events)}. Rien n’est encore enregistré.`,
  alreadyThere: (count) =>
    count < 2
      ? `${recommendations(count)} de ce fichier est déjà présente et restera telle quelle.`
      : `${recommendations(count)} de ce fichier sont déjà présentes et resteront telles quelles.`,
  take: (count) => `Ajouter ${recommendations(count)}`,
  nothingNew: 'Il n’y a rien de nouveau dans ce fichier.',
  taken: (count, events) =>
    count < 2
      ? `${recommendations(count)} ajoutée, avec ${steps(events)}.`
      : `${recommendations(count)} ajoutées, avec ${steps(events)}.`,
  toTheTable: 'Voir les recommandations',
  faults: (count, shown) => {
    const faults = some(count, 'faute', 'fautes');
    const first = shown < count ? ` (les ${shown} premières)` : '';
    return `${faults} : rien n’a été enregistré${first}`;
  },
  line: 'Ligne',
  column: 'Colonne',
  problem: 'Ce qui ne va pas',
  reasons: {
    unreadable: 'Des guillemets ne sont pas fermés, ou se trouvent au milieu d’un champ.',
    too_long: 'Le fichier a plus de 5 000 lignes. Séparez-le en deux.',
    no_lines: 'Il n’y a aucune ligne sous l’en-tête.',
    missing_column: 'L’en-tête n’a pas cette colonne.',
    unknown_column: 'Cette colonne n’est pas de celles qui suivent.',
    repeated_column: 'L’en-tête a deux fois cette colonne.',
    too_many_fields: 'La ligne a plus de champs que l’en-tête.',
    missing: 'Il n’y a rien ici, et c’est nécessaire.',
    invalid:
      'Ce qui est écrit ne convient pas : il faut une phrase d’au moins 20 caractères, une date complète ou un code connu.',
    unknown_team: 'Aucune de vos équipes ne porte ce nom.',
    several_teams: 'Plusieurs équipes portent ce nom : nommez aussi l’établissement.',
    unknown_code: 'Ce code n’est pas connu.',
    not_of_this_step: 'Cette étape ne lit pas cette colonne : ce serait perdu.',
    no_day: 'Ce n’est pas une date complète, comme 2026-03-10.',
    day_to_come: 'Ce jour n’est pas encore venu.',
    out_of_order: 'Ce jour précède celui de l’étape au-dessus.',
    begins_otherwise: 'La première ligne d’une recommandation doit être son dépôt : laissez l’état vide.',
    cannot_follow: 'Cette étape ne peut pas suivre celle au-dessus.',
    steps_missing: 'Il manque des étapes avant celle-ci : ajoutez-les, ou cochez la case qui les ajoute.',
    unknown_reference: 'Aucune autre recommandation de cette équipe dans le fichier n’a cette référence.',
  },
  columns: {
    title: 'Colonnes du fichier',
    column: 'Colonne',
    holds: 'Ce qu’elle contient',
    means: {
      team: 'Nom ou identifiant de l’équipe. Nécessaire.',
      institution: 'Nom ou identifiant de l’établissement, si deux équipes portent le même nom.',
      reference: 'Comment votre registre l’appelle, un numéro par exemple. Nécessaire.',
      title_fr: 'La recommandation en français ; une des deux langues est nécessaire.',
      title_en: 'La recommandation en anglais ; une des deux langues est nécessaire.',
      detail_fr: 'Précisions en français.',
      detail_en: 'Précisions en anglais.',
      side: 'Qui l’a proposée. Nécessaire à la première ligne.',
      theme: 'Thème.',
      priority: 'Priorité.',
      origin: 'Provenance.',
      state: 'L’étape ; vide pour le dépôt.',
      on: 'Le jour de l’étape, comme 2026-03-10. Nécessaire.',
      note: 'Une note sur l’étape.',
      changed: 'Acceptée en partie : ce qui change, en une phrase.',
      reason_code: 'Refusée, reportée, hors mandat, abandonnée, réalisée en partie : le motif.',
      reason: 'De même : l’explication, en une phrase.',
      review_on: 'Reportée : le jour de la révision.',
      routed_to: 'Hors mandat : à qui elle a été transmise.',
      due_on: 'Planifiée : l’échéance.',
      evidence: 'Réalisée : ce qui permet de le constater.',
      implemented_on: 'Réalisée : depuis quand ; le jour de l’étape si c’est vide.',
      superseded_by: 'Remplacée : la référence de celle qui prend sa place.',
      channel: 'Réponse transmise aux auteurs : meeting, email, letter, telephone, in_person ou other.',
    },
  },
  codes: {
    title: 'Codes ; leurs mots dans une des deux langues conviennent aussi',
    of: 'Colonne',
    code: 'Code',
    words: 'Mots',
  },
};
