import type { NextStepWords } from './words.ts';

export const fr: NextStepWords = {
  lead: 'Choisissez ce qui s’est passé. Rien n’est inscrit avant que la page suivante soit remplie.',
  groups: {
    onward: 'Faire avancer la recommandation',
    voice: 'Parole du côté patient',
    news: 'Donner des nouvelles, sans changer l’état',
    record: 'Compléter ou corriger la fiche',
    closing: 'La clore pour une autre raison',
  },
  ended: 'Aucune étape de l’établissement ne suit cet état.',
  steps: {
    acknowledged: { label: 'En accuser réception', means: 'L’établissement l’a reçue.' },
    under_review: { label: 'La mettre à l’étude', means: 'L’établissement l’étudie.' },
    accepted: { label: 'L’accepter', means: 'Elle sera réalisée comme elle est proposée.' },
    accepted_in_part: { label: 'L’accepter en partie', means: 'Vous dites ce qui sera différent.' },
    declined: { label: 'La refuser', means: 'Vous donnez un motif et l’expliquez.' },
    deferred: { label: 'La reporter', means: 'Vous donnez un motif et le jour où elle sera revue.' },
    out_of_scope: { label: 'La transmettre', means: 'Elle est hors mandat : vous dites pourquoi, et à qui elle va.' },
    planned: { label: 'La planifier', means: 'Elle fait partie d’un plan, avec une date s’il y en a une.' },
    in_progress: { label: 'Dire que le travail a commencé', means: 'Quelqu’un y travaille.' },
    implemented: {
      label: 'La déclarer réalisée',
      means: 'Vous nommez la preuve et le jour. Le côté patient peut ensuite le confirmer ou le contester.',
    },
    partially_implemented: {
      label: 'La déclarer réalisée en partie',
      means: 'Vous dites pourquoi tout n’est pas fait. Le côté patient peut ensuite le confirmer ou le contester.',
    },
    stopped: {
      label: 'L’abandonner',
      means: 'Elle ne sera finalement pas réalisée : vous donnez un motif et l’expliquez.',
    },
    superseded: { label: 'La remplacer', means: 'Une autre recommandation prend sa place. Rien d’autre ne suit.' },
    withdrawn: { label: 'La retirer', means: 'Les personnes qui l’ont faite n’en veulent plus. Rien d’autre ne suit.' },
    progress_note: { label: 'Écrire une note', means: 'Où en sont les choses.' },
    communicated_back: { label: 'Noter que les auteurs ont eu la réponse', means: 'Quel jour, et comment.' },
    evidence_added: {
      label: 'Décrire une preuve ou y mener',
      means: 'Les fichiers s’ajoutent sous « Preuves ».',
    },
    assigned: { label: 'Nommer un responsable ou une échéance', means: 'Qui en répond, et pour quand.' },
    objectives_set: { label: 'La relier aux objectifs de l’équipe', means: 'Les objectifs qu’elle sert.' },
    linked: {
      label: 'La relier à une autre recommandation',
      means: 'Elle en fait partie, la répète ou va avec elle.',
    },
    unlinked: { label: 'Retirer un lien', means: 'Le lien reste dans l’historique.' },
    corrected: { label: 'Corriger son texte', means: 'Le premier texte reste dans l’historique.' },
    commented: { label: 'Noter un commentaire', means: 'Ce qu’une des personnes qui l’ont faite en dit.' },
    verified: { label: 'Confirmer qu’elle est réalisée', means: 'Le côté patient voit la même chose.' },
    disputed: {
      label: 'Contester qu’elle soit réalisée',
      means: 'Le côté patient voit autre chose : vous dites pourquoi.',
    },
    mediated: { label: 'Noter une médiation', means: 'Ce qui a été fait pour régler la contestation.' },
    dispute_settled: { label: 'Régler la contestation', means: 'Vous dites comment, en mots que les auteurs liront.' },
  },
};
