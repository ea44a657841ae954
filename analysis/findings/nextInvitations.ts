import type { Language, Text } from '../../surveys/text.ts';
import type { Table } from '../finding.ts';
import { counted, formatList, formatNumber, inBoth, quoted } from '../format.ts';
import { nextRecruits, recruitsForRatio } from '../stats/recruitment.ts';
import { leastItemResponse } from '../stats/representation.ts';
import { comparableBand } from '../stats/verdict.ts';
import type { DiversityRows } from './diversityRows.ts';

/** Categories that part people without overlap, with the count and the share aimed at. */
interface Part {
  label: Text;
  count: number;
  share: number;
}

export interface NextInvitations {
  parts: Part[];
  /** For so many more people, how many of each part. */
  next: { k: number; added: number[] }[];
  /** The fewest more people with whom each part reaches 0.8 of its share, and how many of each. */
  fewest: { k: number; needed: number[] } | null;
}

/** What is left of the shares when the benchmark does not name everybody; smaller is rounding. */
const leastRest = 0.005;
const sizes = [5, 10, 20];

const everyoneElse: Text = { fr: 'Toute autre personne', en: 'Anyone else' };

/**
 * Whom to reach out to next so that the group comes closest to the population. Null where the categories overlap, where one
 * of them is withheld, where too few answered, where nothing is compared, or where only people outside every category named
 * are short of their share: that would be advice to invite fewer of those named.
 */
export function nextInvitations({ rows, answered, multiple, itemResponse }: DiversityRows): NextInvitations | null {
  if (itemResponse !== null && itemResponse < leastItemResponse) return null;
  const compared = rows.filter(({ benchmark }) => benchmark !== null);
  if (compared.some(({ excludesOthers }) => excludesOthers)) return null;
  if (answered === 0 || compared.length === 0 || (multiple && compared.length > 1)) return null;
  const parts: Part[] = [];
  for (const { label, count, benchmark } of compared) {
    if (count === null || benchmark === null) return null;
    parts.push({ label, count, share: benchmark });
  }
  const share = parts.reduce((sum, part) => sum + part.share, 0);
  const count = parts.reduce((sum, part) => sum + part.count, 0);
  if (share < 1 - leastRest) parts.push({ label: everyoneElse, count: answered - count, share: 1 - share });
  else if (count < answered) return null;
  const total = parts.reduce((sum, part) => sum + part.share, 0);
  const counts = parts.map((part) => part.count);
  const shares = parts.map((part) => part.share / total);
  const fewest = recruitsForRatio(counts, shares, comparableBand.low);
  const short = parts.filter((_, i) => (fewest?.needed[i] ?? 0) > 0);
  if (short.length > 0 && short.every(({ label }) => label === everyoneElse)) return null;
  const next = sizes.map((k) => ({ k, added: nextRecruits(counts, shares, k) }));
  return { parts, next, fewest };
}

const named = ({ parts }: NextInvitations, numbers: number[], language: Language): string =>
  formatList(
    parts.flatMap(({ label }, i) => {
      const number = numbers[i] ?? 0;
      return number > 0 ? [`${formatNumber(number, language)} ${quoted(label[language], language)}`] : [];
    }),
    language,
  );

/** What a recruiter does next, in a sentence; null when nobody is missing. */
export function invitationSentence(plan: NextInvitations | null): Text | null {
  const ten = plan?.next.find(({ k }) => k === 10);
  if (plan === null || ten === undefined || plan.fewest === null || plan.fewest.k === 0) return null;
  const { fewest } = plan;
  return inBoth((language) => {
    const people = named(plan, ten.added, language);
    if (language === 'fr')
      return `Pour se rapprocher de la population, parmi les 10 prochaines personnes à aller chercher\u00a0: ${people}. Il faudrait au moins ${counted(fewest.k, 'fr', 'personne', 'personnes')} de plus pour que chaque groupe ait au moins 80\u00a0% de sa part.`;
    return `To come closer to the population, of the next 10 people to reach out to: ${people}. It takes at least ${counted(fewest.k, 'en', 'more person', 'more people')} for every group to have at least 80% of its share.`;
  });
}

/** The same as a table: 5, 10 and 20 more people, and the fewest it takes. */
export const invitationTable = ({ parts, next, fewest }: NextInvitations): Table => ({
  caption: {
    fr: 'Qui aller chercher ensuite (un guide pour les invitations, jamais un critère d’admission)',
    en: 'Whom to reach out to next (a guide for outreach, never a test for admission)',
  },
  columns: [
    { name: 'category', title: { fr: 'Catégorie', en: 'Category' }, kind: 'text' },
    { name: 'now', title: { fr: 'Présentes', en: 'Present' }, kind: 'count' },
    ...next.map(({ k }) => ({
      name: `next_${k}`,
      title: { fr: `Des ${k} prochaines personnes`, en: `Of the next ${k} people` },
      kind: 'count' as const,
    })),
    ...(fewest === null
      ? []
      : [
          {
            name: 'fewest',
            title: { fr: `Au moins (${fewest.k} en tout)`, en: `At least (${fewest.k} in all)` },
            kind: 'count' as const,
          },
        ]),
  ],
  rows: parts.map(({ label, count }, i) => ({
    category: label,
    now: count,
    ...Object.fromEntries(next.map(({ k, added }) => [`next_${k}`, added[i] ?? 0])),
    ...(fewest === null ? {} : { fewest: fewest.needed[i] ?? 0 }),
  })),
});
