import type { AppendixWords } from './words.ts';

export const fr: AppendixWords = {
  title: 'Annexe méthodologique',
  lead: 'Écrite par le logiciel à partir de ce qui a produit la figure, pour être citée ou jointe à un rapport.',
  back: 'Retour à la figure',
  asPage: 'L’annexe méthodologique en page à imprimer',
  figure: 'La figure',
  reading: 'Ce qu’elle dit',
  estimand: 'Ce qui est estimé',
  methods: 'Méthodes employées',
  version: (version) => `version ${version}`,
  defaults: {
    heading: 'Réglages appliqués',
    rule: 'Réglage, son nom et ce qui le fixe',
    value: 'Valeur',
    campaign: 'la campagne',
    questionnaire: 'le questionnaire',
  },
  limitations: {
    heading: 'Limites',
    none: 'Aucune des règles vérifiées ne s’applique ici.',
    checked: 'Vérifié, et ce n’est pas le cas ici :',
    unknown: 'Ne peut pas être vérifié ici, les nombres étant inconnus ou non diffusés :',
  },
  data: {
    heading: 'Données',
    release: (number, day, campaign) => `${campaign} : diffusion nº ${number}, figée le ${day}.`,
    ledger: (events, written, day) =>
      `Registre des recommandations tel qu’il était le ${day} : ${written} ${events < 2 ? 'événement' : 'événements'}.`,
    fingerprint: 'Empreinte',
    together: 'Empreinte de l’ensemble',
    why: 'La même empreinte veut dire exactement les mêmes données. Un secret de cette installation y entre : personne ne peut en tirer des réponses.',
  },
  benchmark: { heading: 'Population de référence', counted: (day) => `comptée le ${day}`, source: 'Source' },
  software: 'Logiciel',
};
