import type { FindingKind } from '../../../analysis/finding.ts';
import { dashboardWords } from '../../text/dashboard/words.ts';
import type { Reader } from '../reader.ts';
import { comparisonPlace } from './comparisonPlace.ts';
import { tabOf } from './figureForms.tsx';

/** The figures; the comparison is for those who may compare something in the programme. */
export function figureKinds(reader: Pick<Reader, 'me'>, program: string): FindingKind[] {
  const kinds: FindingKind[] = [
    'satisfaction',
    'associations',
    'gap',
    'trend',
    'change',
    'comments',
    'diversity',
    'follow-through',
  ];
  return comparisonPlace(reader, program) === null ? kinds : [...kinds, 'comparison'];
}

export const figurePath = (kind: FindingKind, program: string): string =>
  `/dashboard/${kind}?${new URLSearchParams({ program })}`;

/** From the overview to the figures and back, in the same programme. */
export const DashboardTabs = ({
  reader,
  program,
  current,
}: {
  reader: Reader;
  program: string;
  current: FindingKind | 'overview';
}) => {
  const words = dashboardWords[reader.language];
  const tab = isOfPeople(current) ? 'diversity' : current === 'overview' ? current : tabOf(current);
  const here = (name: string) => (name === tab ? (tab === current ? 'page' : 'true') : undefined);
  return (
    <nav class="tabs" aria-label={words.pages}>
      <ul>
        <li>
          <a href={`/dashboard?${new URLSearchParams({ program })}`} aria-current={here('overview')}>
            {words.overview}
          </a>
        </li>
        {figureKinds(reader, program).map((kind) => (
          <li>
            <a href={figurePath(kind, program)} aria-current={here(kind)}>
              {words.kinds[kind].tab}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
};

/** The figures about who takes part: one tab leads to all of them. */
const ofPeople = ['diversity', 'reach', 'intersection', 'accommodations'] as const satisfies FindingKind[];
const isOfPeople = (kind: string): boolean => ofPeople.some((one) => one === kind);

/** From one figure about people to the others. */
export const PeopleTabs = ({ reader, program, current }: { reader: Reader; program: string; current: FindingKind }) => {
  if (!isOfPeople(current)) return null;
  const words = dashboardWords[reader.language];
  return (
    <nav class="subtabs" aria-label={words.people}>
      <ul>
        {ofPeople.map((kind) => (
          <li>
            <a href={figurePath(kind, program)} aria-current={kind === current ? 'page' : undefined}>
              {kind === 'diversity' ? words.kinds[kind].title : words.kinds[kind].tab}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
};
