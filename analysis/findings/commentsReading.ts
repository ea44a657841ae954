import type { Text } from '../../surveys/text.ts';
import { fewestForComments } from '../disclosure/comments.ts';
import type { Flag } from '../finding.ts';
import { counted, formatNumber, inBoth, quoted } from '../format.ts';
import type { Scope } from '../hierarchy.ts';
import type { ThemeCount } from './commentsTables.ts';

const hiddenThemes: Flag = {
  code: 'small_themes_hidden',
  sentence: {
    fr: 'Un thème qui compte de un à quatre commentaires n’a pas de nombre, et parfois un autre avec lui, pour qu’on ne puisse pas le déduire.',
    en: 'A theme with one to four comments has no number, and at times another one with it, so that it cannot be worked out.',
  },
};

const namelessReading: Flag = {
  code: 'words_can_tell',
  sentence: {
    fr: 'Ne cherchez pas à deviner qui a écrit\u00a0: ces mots ont été confiés à l’ensemble.',
    en: 'Do not try to guess who wrote: these words were entrusted to everyone.',
  },
};

/** Without a second coder nothing is known of how far the themes hang on who coded. */
const oneCoder: Flag = {
  code: 'one_coder',
  sentence: {
    fr: 'Aucun commentaire n’a été codé par deux personnes\u00a0: on ne sait pas si une autre aurait choisi les mêmes thèmes.',
    en: 'No comment was coded by two people: whether somebody else would have chosen the same themes is not known.',
  },
};

/** @param twice whether some comments were coded by two people. */
export const commentFlags = (themes: readonly ThemeCount[], open: boolean, twice: boolean): Flag[] => [
  ...(!twice && themes.some(({ id, count }) => id !== null && count !== null && count > 0) ? [oneCoder] : []),
  ...(themes.some(({ count }) => count === null) ? [hiddenThemes] : []),
  ...(open ? [namelessReading] : []),
];

interface Reading {
  level: Scope['level'];
  published: boolean;
  /** Whether comments on at least one question may be read here. */
  open: boolean;
  minimumGroup: number;
  total: number;
  themes: readonly ThemeCount[];
}

const ofTeam: Text = {
  fr: 'Les commentaires ne se lisent jamais équipe par équipe. Choisissez un établissement, ou tout le programme.',
  en: 'Comments are never read team by team. Choose an institution, or the whole programme.',
};
const unpublished: Text = {
  fr: 'Aucun commentaire n’est encore publié. Ils le seront une fois la campagne terminée, et les commentaires lus et revus.',
  en: 'No comment is published yet. They will be once the campaign has ended and the comments have been read and reviewed.',
};

/** The reading: why nothing can be read, or how many comments there are and what most of them are about. */
export function commentsReading({ level, published, open, minimumGroup, total, themes }: Reading): Text {
  if (level === 'team') return ofTeam;
  if (!published) return unpublished;
  if (!open)
    return inBoth((language) => {
      const fewest = formatNumber(Math.max(fewestForComments, minimumGroup), language);
      return language === 'fr'
        ? `Les commentaires ne peuvent pas être montrés ici\u00a0: moins de ${fewest} personnes ont répondu, ou ils en révéleraient d’autres.`
        : `Comments cannot be shown here: fewer than ${fewest} people responded, or they would give others away.`;
    });
  const [first, second] = themes.filter(({ id }) => id !== null);
  const leads = first?.count != null && first.count > (second?.count ?? 0) ? first : null;
  return inBoth((language) => {
    const number = counted(
      total,
      language,
      language === 'fr' ? 'commentaire publié' : 'comment published',
      language === 'fr' ? 'commentaires publiés' : 'comments published',
    );
    if (leads === null) return `${number}.`;
    const said = quoted(leads.name[language], language);
    const count = formatNumber(leads.count ?? 0, language);
    return language === 'fr'
      ? `${number}\u00a0: le thème le plus fréquent est ${said}, avec ${count} d’entre eux.`
      : `${number}: the most frequent theme is ${said}, with ${count} of them.`;
  });
}
