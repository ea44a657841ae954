import type { FindingKind } from '../../../analysis/finding.ts';
import { dashboardWords } from '../../text/dashboard/words.ts';
import type { Reader } from '../reader.ts';

/** The figures with their addresses; the comparison is for those whose role allows it. */
export function figureKinds({ me }: Pick<Reader, 'me'>): FindingKind[] {
  const kinds: FindingKind[] = ['satisfaction', 'trend', 'diversity', 'follow-through'];
  return me.verbs.includes('finding.comparison') ? [...kinds, 'comparison'] : kinds;
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
        {figureKinds(reader).map((kind) => (
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
