import type { FindingKind } from '../../../analysis/finding.ts';
import { dashboardWords } from '../../text/dashboard/words.ts';
import type { Reader } from '../reader.ts';
import { comparisonPlace } from './comparisonPlace.ts';

/** The figures; the comparison is for those who may compare something in the programme. */
export function figureKinds(reader: Pick<Reader, 'me'>, program: string): FindingKind[] {
  const kinds: FindingKind[] = ['satisfaction', 'gap', 'trend', 'change', 'comments', 'diversity', 'follow-through'];
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
  const here = (name: string) => (name === current ? 'page' : undefined);
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
