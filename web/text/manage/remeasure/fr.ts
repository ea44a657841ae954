import type { RemeasureWords } from './words.ts';

export const fr: RemeasureWords = {
  raise: {
    heading: 'Proposer une recommandation à partir de ce résultat',
    lead: 'Choisissez sur quoi elle porte. La recommandation garde la trace de ce résultat et le montre de nouveau une fois réalisée.',
    link: 'Proposer une recommandation à partir de ce résultat',
    comments: 'Proposer une recommandation à partir de ces commentaires',
    statements: 'Énoncés',
    scales: 'Échelles',
  },
  from: {
    heading: 'Proposée à partir d’un résultat',
    comments: 'Proposée à partir de commentaires publiés',
    noTeam:
      'Choisissez l’équipe qui pourrait agir. Les commentaires sont gardés sans leur équipe : dites dans vos mots ce qui est à faire, sans chercher à deviner qui a écrit.',
    item: 'Résultat',
    campaign: 'Campagne',
    kept: 'Cette origine s’inscrit avec la recommandation et ne change plus par la suite.',
    without: 'Inscrire une recommandation qui vient d’ailleurs',
  },
  again: {
    heading: 'Avant et après',
    item: 'Proposée à partir du résultat',
    campaign: 'Campagne',
    place: 'Mesuré à cet endroit',
    nothing: 'Rien de ce qui est diffusé ici ne donne ce résultat au moment de cette campagne.',
    wider: 'Les chiffres de l’établissement à ce moment ne sont pas diffusés. Ceux-ci sont de tout le programme.',
    trend: 'Ce résultat au fil du temps',
    comments: 'Proposée à partir de commentaires publiés',
    noScore: 'Un commentaire n’a pas de score : rien ne se mesure avant et après.',
    read: 'Les commentaires publiés de cette campagne',
  },
};
