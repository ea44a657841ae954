import { fewestForKappa } from '../comments/agreement.ts';
import { fewestForComments, fewestOnTheme } from '../disclosure/comments.ts';
import type { CommentsOptions } from '../findings/comments.ts';
import { inBoth } from '../format.ts';
import type { FigureMethods } from './appendix.ts';
import { applied } from './defaults.ts';
import { fewPatientsHere, lowResponse } from './limitations.ts';
import { responseAt } from './response.ts';

/** How the figure of comments was made. `invited`: people at its place, null if not known. */
export function commentsMethods(options: CommentsOptions, invited: number | null): FigureMethods {
  const { gated, scope, scopeName, minimumGroup } = options;
  const { rate, patients } = responseAt(gated, scope, invited);
  return {
    estimand: inBoth((language) =>
      language === 'fr'
        ? `Les commentaires qui ont passé la revue (${scopeName.fr}), et, pour tout le programme, combien portent sur chaque thème.`
        : `The comments that passed the review (${scopeName.en}), and, for the whole programme, how many are on each theme.`,
    ),
    defaults: [
      applied(
        'comments_min_n',
        {
          fr: 'Personnes qui doivent avoir répondu pour que des commentaires se lisent',
          en: 'People who must have responded for comments to be read',
        },
        Math.max(fewestForComments, minimumGroup),
        minimumGroup > fewestForComments ? 'campaign' : 'analysis/disclosure/comments.ts#fewestForComments',
      ),
      applied(
        'theme_min_n',
        {
          fr: 'Plus petit nombre de commentaires dit pour un thème',
          en: 'Smallest number of comments told for a theme',
        },
        fewestOnTheme,
        'analysis/disclosure/comments.ts#fewestOnTheme',
      ),
      applied(
        'kappa_min_n',
        {
          fr: 'Commentaires codés deux fois à partir desquels un kappa est donné',
          en: 'Comments coded twice from which a kappa is given',
        },
        fewestForKappa,
        'analysis/comments/agreement.ts#fewestForKappa',
      ),
    ],
    limitations: [lowResponse([rate]), fewPatientsHere([patients])],
    benchmark: null,
  };
}
