import { islandPath } from '#islands';
import { AboutYouPage } from './aboutYouPage.tsx';
import { pageLogic } from './logicOfPage.ts';
import { PairingPage } from './pairingPage.tsx';
import { ReviewPage } from './reviewPage.tsx';
import { SectionPage } from './sectionPage.tsx';
import type { Turn } from './turn.ts';

/** The page that a turn leads to; with the script only where answers change what stands on the page itself. */
export async function turnPage({ page, answering, faults, newItems, unfit = [] }: Extract<Turn, { to: 'page' }>) {
  if (page.kind === 'review') return <ReviewPage answering={answering} problem={null} />;
  if (page.kind === 'aboutYou') return <AboutYouPage answering={answering} place={page.place} />;
  if (page.kind === 'pairing') return <PairingPage answering={answering} faults={unfit} />;
  const logic = pageLogic(answering, page);
  const script = logic === null ? undefined : await islandPath('answering');
  return (
    <SectionPage
      answering={answering}
      page={page}
      faults={faults}
      newItems={newItems}
      live={logic && script ? { logic, script } : null}
    />
  );
}
