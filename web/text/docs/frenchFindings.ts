import type { FindingKind } from '../../../analysis/finding.ts';

const figures: Record<FindingKind, string> = {
  satisfaction: 'Comment les gens ont répondu au questionnaire d’expérience',
  funnel: 'Les établissements sur un énoncé, dans un entonnoir là où il est possible',
  trend: 'Un énoncé ou une échelle, de campagne en campagne',
  control: 'Un énoncé ou une échelle dans le temps entre ses limites, avec les événements qui peuvent l’expliquer',
  multiples: 'Une petite figure dans le temps pour chaque équipe ou établissement',
  diversity: 'Qui est autour de la table, comparé à la population servie',
  reach: 'Qui a postulé, a été choisi et a pris part, côte à côte',
  intersection: 'Deux caractéristiques à la fois',
  accommodations: 'Les accommodements demandés et obtenus',
  'follow-through': 'Ce que sont devenues les recommandations',
  comparison: 'Les équipes ou les établissements sur une échelle',
  explore: 'Un énoncé, lieu par lieu, pour les côtés et les sortes d’équipes choisis',
  gap: 'L’écart de perception entre les deux côtés des mêmes équipes',
  change: 'Ce qui a changé à chaque échelle, de la mi-mandat à la fin',
  associations: 'Ce qui va de pair avec l’expérience d’ensemble',
  'decision-time': 'Le temps qu’attendent les recommandations jusqu’à une réponse',
  'implementation-time': 'Ce que deviennent les recommandations au fil du temps',
  cohorts: 'Les recommandations par trimestre de dépôt',
  loop: 'Si les personnes contributrices ont su, si les dates sont tenues et les réalisations vérifiées',
  flow: 'Où en étaient les recommandations à la fin de chaque trimestre',
  pipeline: 'Jusqu’où sont allées les recommandations, du dépôt à la vérification',
  'ledger-comparison': 'Les équipes ou les établissements selon la part de recommandations réalisées',
  'felt-heard': 'Si les personnes contributrices se sont senties entendues, pour tout le programme et par lots',
  comments: 'Ce que les gens ont écrit dans leurs mots, une fois relu',
};

const forms: Record<string, string> = {
  '': '',
  '.svg': ' : le graphique en SVG',
  '.vega.json': ' : le graphique à explorer dans le navigateur (Vega)',
  '.csv': ' : un tableau en CSV',
  '.png': ' : le graphique en PNG, avec sa lecture et sa source',
  '.xlsx': ' : tous les tableaux en classeur Excel',
};

/** The addresses of figures in French: each figure in each form. */
export const frenchFindings: Record<string, string> = Object.fromEntries([
  [
    'GET /findings/package.zip',
    'Une campagne diffusée en nombres pour la recherche, avec livre de codes et script R (ZIP)',
  ],
  ...Object.entries(figures).flatMap(([kind, what]) =>
    Object.entries(forms).map(([suffix, form]) => [`GET /findings/${kind}${suffix}`, `${what}${form}`]),
  ),
]);
