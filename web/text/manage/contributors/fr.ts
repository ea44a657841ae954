import type { ContributorsWords } from './words.ts';

export const fr: ContributorsWords = {
  title: 'Auteurs de la recommandation',
  link: 'Auteurs : voir et relier',
  lead: [
    'Les personnes reliées reçoivent un message à chaque changement, dans leur langue, avec un lien à elles seules : elles y lisent tout l’historique, commentent, et le côté patient vérifie ou conteste ce qui est déclaré réalisé.',
    'Le registre ne garde aucun nom. Retirer une personne arrête ses messages et ferme son accès à cette recommandation ; ce qu’elle a dit reste.',
  ],
  list: 'Personnes reliées',
  none: 'Personne n’est encore relié à cette recommandation.',
  head: { name: 'Nom', role: 'Rôle', reach: 'Nouvelles', actions: 'Actions' },
  reach: {
    email: 'par courriel',
    unsubscribed: 'ne veut plus de courriels',
    no_address: 'pas d’adresse : le patient coach peut remettre le lien',
  },
  remove: (name) => `Retirer ${name}`,
  showLink: (name) => `Afficher le lien de ${name}`,
  add: 'Relier cette personne',
  nobody: 'Toutes les personnes de l’équipe qui ont un côté sont déjà reliées.',
  fields: { memberId: { label: 'Personne de l’équipe', repair: 'Choisissez une personne de l’équipe.' } },
  choose: 'Choisir…',
  shown: {
    title: 'Lien à remettre',
    lead: (name) => `Remettez ce lien à ${name} en personne. Vous pouvez aussi le faire lire avec un téléphone.`,
    private: 'Qui a ce lien parle au nom de cette personne. Ne le gardez pas.',
    back: 'Retour aux auteurs',
  },
  dispute: 'Contestation',
};
