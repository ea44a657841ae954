import type { AgreementWords } from './words.ts';

export const fr: AgreementWords = {
  title: 'Ententes de gouvernance autochtone',
  link: 'Ententes de gouvernance sur l’identité autochtone',
  lead: [
    'Les Premières Nations, les Inuit et les Métis décident de ce que l’on fait des données qui les concernent (pour les Premières Nations, les principes PCAP®). Sans entente inscrite ici, rien de l’identité autochtone n’est montré : ni page, ni fichier, ni API.',
    'Une entente ne se modifie pas : on en inscrit une autre. La plus récente vaut. Pour mettre fin à une entente, inscrivez qu’elle ne couvre plus rien.',
  ],
  now: {
    nothing: 'En ce moment, rien de l’identité autochtone n’est montré dans ce programme.',
    program:
      'En ce moment, l’identité autochtone est montrée pour tout le programme seulement, sur vingt réponses au moins.',
    institutions: 'En ce moment, l’identité autochtone est montrée selon les règles de toute question sensible ou non.',
  },
  list: 'Ententes inscrites',
  none: 'Aucune entente n’est inscrite.',
  head: {
    recorded: 'Inscrite le',
    partner: 'Avec',
    contact: 'Personne-ressource',
    agreed: 'Conclue le',
    document: 'Document',
    covers: 'Couvre',
    by: 'Inscrite par',
    note: 'Remarque',
  },
  covers: {
    nothing: { label: 'Rien : fin de l’entente', hint: 'Plus rien de l’identité autochtone n’est montré.' },
    program: { label: 'Le programme', hint: 'Les chiffres de tout le programme, jamais ceux d’un établissement.' },
    institutions: {
      label: 'Le programme et ses établissements',
      hint: 'Les seuils de protection restent les mêmes ; une question sensible reste au niveau du programme.',
    },
  },
  record: 'Inscrire une entente',
  recordLead: 'Ce qui est inscrit reste, avec votre nom, la date et l’heure.',
  send: 'Inscrire l’entente',
  fields: {
    partner: {
      label: 'Avec qui',
      hint: 'Nation, communauté ou organisation.',
      repair: 'Écrivez avec qui l’entente est conclue.',
    },
    contact: {
      label: 'Personne-ressource',
      hint: 'Qui parle pour ce partenaire.',
      repair: 'Écrivez qui parle pour ce partenaire.',
    },
    agreedOn: {
      label: 'Conclue le',
      repair: 'Écrivez une date complète : année, mois et jour, aujourd’hui au plus tard.',
    },
    document: {
      label: 'Document',
      hint: 'Titre et endroit où le trouver.',
      repair: 'Écrivez où se trouve le document.',
    },
    covers: { label: 'Ce que l’entente permet de montrer', repair: 'Choisissez ce que l’entente couvre.' },
    note: { label: 'Remarque (facultatif)', repair: 'Écrivez 2000 caractères au plus.' },
  },
};
