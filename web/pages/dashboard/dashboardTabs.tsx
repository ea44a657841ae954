import type { FindingKind } from '../../../analysis/finding.ts';
import { FoldedNav } from '../../parts/foldedNav.tsx';
import { dashboardWords } from '../../text/dashboard/words.ts';
import type { Reader } from '../reader.ts';
import { comparisonPlace } from './comparisonPlace.ts';
import { tabOf } from './figureForms.tsx';
import type { PlaceAsked } from './overviewData.ts';
import { filtersOf, findingQuery } from './selection.ts';

/** The figures; the comparison is for those who may compare something in the programme. */
export function figureKinds(reader: Pick<Reader, 'me'>, program: string): FindingKind[] {
  const kinds: FindingKind[] = [
    'satisfaction',
    'associations',
    'explore',
    'gap',
    'trend',
    'change',
    'comments',
    'diversity',
    'follow-through',
  ];
  return comparisonPlace(reader, program) === null ? kinds : [...kinds, 'comparison'];
}

/** A figure at a place; what it cannot be narrowed to is left out of its address. */
export const figurePath = (kind: FindingKind, { program, ...place }: PlaceAsked): string => {
  const used = Object.fromEntries(Object.entries(place).filter(([name]) => filtersOf[kind].some((n) => n === name)));
  return `/dashboard/${kind}?${new URLSearchParams(findingQuery(program, used))}`;
};

/** From the overview to the figures and back, at the same place. */
export const DashboardTabs = ({
  reader,
  at,
  current,
}: {
  reader: Reader;
  at: PlaceAsked;
  current: FindingKind | 'overview';
}) => {
  const words = dashboardWords[reader.language];
  const tab = isOfPeople(current) ? 'diversity' : current === 'overview' ? current : tabOf(current);
  const here = (name: string) => (name === tab ? (tab === current ? 'page' : 'true') : undefined);
  const { program, ...place } = at;
  const name = tab === 'overview' ? words.overview : words.kinds[tab].tab;
  return (
    <FoldedNav class="tabs" language={reader.language} label={words.pages} here={name}>
      <li>
        <a href={`/dashboard?${new URLSearchParams(findingQuery(program, place))}`} aria-current={here('overview')}>
          {words.overview}
        </a>
      </li>
      {figureKinds(reader, program).map((kind) => (
        <li>
          <a href={figurePath(kind, at)} aria-current={here(kind)}>
            {words.kinds[kind].tab}
          </a>
        </li>
      ))}
    </FoldedNav>
  );
};

/** The figures about who takes part: one tab leads to all of them. */
const ofPeople = ['diversity', 'reach', 'intersection', 'accommodations'] as const satisfies FindingKind[];
const isOfPeople = (kind: string): boolean => ofPeople.some((one) => one === kind);

/** From one figure about people to the others. */
export const PeopleTabs = ({ reader, at, current }: { reader: Reader; at: PlaceAsked; current: FindingKind }) => {
  if (!isOfPeople(current)) return null;
  const words = dashboardWords[reader.language];
  const nameOf = (kind: FindingKind) => (kind === 'diversity' ? words.kinds[kind].title : words.kinds[kind].tab);
  return (
    <FoldedNav class="subtabs" language={reader.language} label={words.people} here={nameOf(current)}>
      {ofPeople.map((kind) => (
        <li>
          <a href={figurePath(kind, at)} aria-current={kind === current ? 'page' : undefined}>
            {nameOf(kind)}
          </a>
        </li>
      ))}
    </FoldedNav>
  );
};
