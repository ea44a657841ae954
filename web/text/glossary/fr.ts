import type { GlossaryWords } from './words.ts';

export const fr: GlossaryWords = {
  heading: 'Les mots des tableaux de bord',
  link: 'Que veulent dire ces mots\u00a0?',
  entries: [
    { word: 'n', meaning: 'Le nombre de réponses derrière un chiffre. Moins il y en a, moins le chiffre est sûr.' },
    {
      word: 'Échelle',
      meaning:
        'Plusieurs énoncés sur un même sujet, lus ensemble. Chaque réponse vaut de 1 point (pas du tout d’accord) à 5 points (tout à fait d’accord).',
    },
    {
      word: 'Part en accord, deux points les plus hauts',
      meaning:
        'La part des réponses qui sont l’une des deux plus favorables, comme «\u00a0D’accord\u00a0» et «\u00a0Tout à fait d’accord\u00a0».',
    },
    { word: 'Moyenne', meaning: 'Le total des points, partagé également entre les réponses.' },
    {
      word: 'Médiane',
      meaning: 'La valeur du milieu\u00a0: la moitié des autres sont plus basses, la moitié plus hautes.',
    },
    {
      word: 'Intervalle à 95\u00a0%',
      meaning:
        'Entre ces deux valeurs se trouve sans doute le vrai chiffre\u00a0: un intervalle fait ainsi le contient 95 fois sur 100. Plus il est court, plus le chiffre est sûr.',
    },
    {
      word: 'Écart net',
      meaning:
        'Le hasard seul donnerait rarement un écart aussi grand. Net ne veut pas dire important, et ne dit pas pourquoi.',
    },
    {
      word: 'Le hasard seul peut l’expliquer',
      meaning:
        'Avec si peu de réponses, un tel écart arrive souvent sans que rien n’ait changé. Cela ne veut pas dire que rien n’a changé.',
    },
    {
      word: 'Ne se distingue pas',
      meaning:
        'Les réponses ne permettent pas de dire si le groupe est au-dessus ou au-dessous de la moyenne. Cela ne veut pas dire qu’il est pareil aux autres.',
    },
    {
      word: 'Estimation',
      meaning:
        'La moyenne d’un groupe, rapprochée de celle de tous les groupes. Plus le groupe est petit, plus elle est rapprochée, car le hasard y pèse plus.',
    },
    {
      word: 'Ajusté',
      meaning:
        'Comparé comme si les groupes étaient faits de la même façon\u00a0: même type d’établissement, ou même part de patients.',
    },
    {
      word: 'Entonnoir',
      meaning:
        'Chaque point est un établissement. Les limites sont larges pour les petits et serrées pour les grands. Un point dehors est une question à poser, pas un verdict.',
    },
    {
      word: 'Limites dans le temps',
      meaning:
        'Entre elles, un chiffre monte et descend comme d’habitude. Un moment dehors est une question à poser, pas un verdict.',
    },
    {
      word: 'Va avec',
      meaning: 'Deux choses montent et descendent ensemble. L’une n’est pas forcément la cause de l’autre.',
    },
    {
      word: 'Population de référence',
      meaning: 'Les gens à qui l’on compare les participants, comme les personnes soignées dans l’établissement.',
    },
    {
      word: 'Personnes manquantes',
      meaning:
        'Combien de participants de plus seraient de ce groupe, si le groupe avait la même part que dans la population.',
    },
    {
      word: 'Vague',
      meaning: 'Un envoi de questionnaires à un moment du mandat\u00a0: au début, au milieu, à la fin ou après.',
    },
    { word: 'Diffusion', meaning: 'Des chiffres figés un jour donné, qui ne changent plus.' },
    {
      word: 'Non diffusé',
      meaning:
        'Gardé pour protéger quelqu’un\u00a0: le groupe est trop petit, ou l’on pourrait deviner qui a répondu quoi.',
    },
    {
      word: 'Déclarée, vérifiée',
      meaning:
        'Une recommandation est déclarée réalisée par l’établissement, et vérifiée par un patient ou un proche de l’équipe.',
    },
  ],
};
