import type { Audience } from '../../surveys/side.ts';
import type { Language, Text } from '../../surveys/text.ts';
import { rowAddress } from '../charts/drawing.ts';
import { stateBars } from '../charts/stateBars.ts';
import { accent } from '../charts/theme.ts';
import type { CoderAgreement } from '../comments/agreement.ts';
import { placesOfComments } from '../disclosure/comments.ts';
import type { GatedExperience } from '../disclosure/experience.ts';
import type { ChartForms, Finding, MethodReference } from '../finding.ts';
import { formatDay, formatNumber, inBoth } from '../format.ts';
import { wilsonMethod } from '../stats/proportion.ts';
import { weightedKappaMethod } from '../stats/weightedKappa.ts';
import { commentFlags, commentsReading } from './commentsReading.ts';
import {
  agreementResults,
  agreementTable,
  type ThemeCount,
  themeCounts,
  themeTable,
  wordsTable,
} from './commentsTables.ts';
import { type FindingContext, methodsOf, subtitleOf } from './context.ts';
import { rowsPerPage } from './paging.ts';

export const commentThemesMethod: MethodReference = { id: 'comment_themes', version: '1' };

/** A reviewed comment. `theme` is null for none of the code book, undefined where it is not coded or not settled. */
export interface ShownComment {
  institution: string;
  item: string;
  words: string;
  theme?: string | null;
  /** Published by a reviewer of its institution, and not yet together with those of the whole programme. */
  alone?: boolean;
}

export interface CommentsOptions extends FindingContext {
  gated: GatedExperience;
  minimumGroup: number;
  institutions: readonly string[];
  /** The items answered in one's own words, in the order of the questionnaire. */
  items: { name: string; text: Text; audience: Audience }[];
  /** The code book, retired themes included. */
  themes: { id: string; name: Text }[];
  /** The newest publication, in an order that tells nothing; null before the first. */
  publication: { number: number; publishedOn: string; comments: readonly ShownComment[] } | null;
  agreement: readonly Omit<CoderAgreement, 'coders'>[];
  /** From 1, of 50 comments on each item. */
  page: number;
}

/** Of the gate it takes how many responded. */
type ListedOptions = Omit<CommentsOptions, 'gated'> & { gated: Pick<GatedExperience, 'respondents'> };

export interface CommentsStats {
  /** Comments shown, by item. */
  shown: { item: string; comments: ShownComment[] }[];
  /** For the whole programme alone. */
  themes: ThemeCount[];
  page: number;
  pages: number;
}

function themesChart(themes: ThemeCount[]): Record<Language, ChartForms> | null {
  const told = themes.filter(({ count }) => count !== null && count > 0);
  if (told.length === 0) return null;
  const forms = (language: Language): ChartForms => {
    const rows = told.map((theme) => ({
      label: theme.name[language],
      counts: { comments: theme.count ?? 0 },
      tells: rowAddress(0, themes.indexOf(theme)),
    }));
    const words = language === 'fr' ? 'Commentaires' : 'Comments';
    const draw = (width: 'wide' | 'narrow') =>
      stateBars(rows, [{ key: 'comments', words, fill: accent }], { language, width });
    return { wide: draw('wide'), narrow: draw('narrow') };
  };
  return { fr: forms('fr'), en: forms('en') };
}

/** The comments that may be read at the place: never a team's, an institution's or the programme's by the gate. */
function shownAt({ gated, scope, institutions, items, publication, minimumGroup }: ListedOptions) {
  return items.map(({ name, audience }) => {
    const all = publication?.comments.filter(({ item }) => item === name) ?? [];
    if (scope.level === 'team') return { item: name, comments: [], open: false };
    const places = placesOfComments(gated, institutions, audience, minimumGroup);
    if (scope.level === 'program') {
      // What joined alone is known to come from its institution: it is read here only where it may be read there.
      const joined = all.filter(({ alone, institution }) => alone !== true || places.institutions.has(institution));
      return { item: name, comments: places.program ? joined : [], open: places.program };
    }
    const open = places.institutions.has(scope.id);
    return { item: name, comments: open ? all.filter(({ institution }) => institution === scope.id) : [], open };
  });
}

const published = (publication: CommentsOptions['publication'], language: Language): string => {
  if (publication === null) return '';
  const [number, day] = [formatNumber(publication.number, language), formatDay(publication.publishedOn, language)];
  return language === 'fr' ? ` · publication ${number} du ${day}` : ` · publication ${number} of ${day}`;
};

/**
 * What people wrote in their own words, as reviewers let it through: nobody's name, side, team or day, in an order that tells nothing.
 * Themes are counted for the whole programme alone, so that no institution's counts can be subtracted from another's.
 */
export function commentsFinding(options: ListedOptions): Finding<CommentsStats> {
  const { scope, items, publication, minimumGroup, gated } = options;
  const places = shownAt(options);
  const shown = places.map(({ item, comments }) => ({ item, comments }));
  const themes =
    scope.level === 'program'
      ? themeCounts(
          // Those that joined alone would tell by the change of a count what a few people wrote about.
          shown.flatMap(({ comments }) => comments.filter(({ alone }) => alone !== true)),
          options.themes,
        )
      : [];
  const pages = Math.max(1, ...shown.map(({ comments }) => Math.ceil(comments.length / rowsPerPage)));
  const page = Math.min(options.page, pages);
  const tables = shown.map(({ item, comments }) => {
    const part = comments.slice((page - 1) * rowsPerPage, page * rowsPerPage);
    return wordsTable(items.find(({ name }) => name === item)?.text ?? { fr: item, en: item }, part);
  });
  const agreement = scope.level === 'program' && publication !== null ? [agreementTable(options.agreement)] : [];
  const subtitle = subtitleOf(options, gated.respondents(scope, 'both'));
  return {
    kind: 'comments',
    reading: commentsReading({
      level: scope.level,
      published: publication !== null,
      open: places.some(({ open }) => open),
      minimumGroup,
      total: shown.reduce((sum, { comments }) => sum + comments.length, 0),
      themes,
    }),
    title: inBoth((language) =>
      language === 'fr' ? `Commentaires\u00a0: ${options.scopeName.fr}` : `Comments: ${options.scopeName.en}`,
    ),
    subtitle: inBoth((language) => `${subtitle[language]}${published(publication, language)}`),
    note: {
      fr: 'Chaque commentaire a été lu par une personne désignée, qui en a retiré ce qui pouvait nommer quelqu’un ([…]) ou l’a retenu. L’ordre ne dit rien\u00a0: ni la personne, ni l’équipe, ni le côté, ni le jour ne sont gardés avec le commentaire. Chaque commentaire a un thème au plus. Les comptes portent sur les commentaires publiés, et non sur ce que pensent toutes les personnes\u00a0: qui écrit n’est pas comme qui n’écrit pas.',
      en: 'Each comment was read by a person appointed for it, who took out what could name somebody ([…]) or withheld it. The order tells nothing: neither the person, the team, the side nor the day is kept with the comment. Each comment has one theme at most. The counts are of the comments published, not of what everybody thinks: those who write are not like those who do not.',
    },
    n: gated.respondents(scope, 'both'),
    period: options.period,
    questionnaireVersions: options.questionnaireVersions,
    release: options.release,
    table: themeTable(themes),
    moreTables: [...tables, ...agreement],
    chart: themesChart(themes),
    methods: methodsOf([commentThemesMethod, ...(agreement.length > 0 ? [wilsonMethod, weightedKappaMethod] : [])]),
    results: agreement.flatMap((table) => agreementResults(table, options.agreement)),
    flags: commentFlags(
      themes,
      places.some(({ open }) => open),
      options.agreement.length > 0,
    ),
    stats: { shown, themes, page, pages },
  };
}
