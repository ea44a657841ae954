import type { FormLayout } from '../../../api/db/schema/campaigns.ts';
import { type Answering, faultsOf, layoutOf, type PlacedFault } from './answering.ts';
import { type Entries, firstOf, type Purpose } from './entries.ts';
import { answerableItems, type FormPage, formPages } from './formPages.ts';
import { type PairingFault, pairingFaults } from './pairingCode.ts';

/** What the person did: on which page, with which button, and which items stood on it. */
export interface Move {
  at: string;
  /** `start`, `next`, `back`, `stay`, `send`, `change:` and a page, or `layout:` and a layout. */
  button: string;
  shown: readonly string[];
}

/** What the fields of a page say about it. */
export const moveOf = (entries: Entries): Move => ({
  at: firstOf(entries, 'at'),
  button: firstOf(entries, 'button'),
  shown: firstOf(entries, 'shown').split(' '),
});

/** Whether a button is about what is saved on the server, to go on elsewhere: no turn of the form. */
export const isAboutSaving = (button: string): boolean => /^(?:save|resume|restart)$/.test(button);

export type Turn =
  | { to: 'landing' }
  | { to: 'send' }
  | {
      to: 'page';
      page: FormPage;
      answering: Answering;
      faults: PlacedFault[];
      newItems: string[];
      unfit?: PairingFault[];
    };

/** Faults by the questionnaire and item they are about: looked up for every page of a long form. */
const placeOf = (purpose: string, item: string | null): string => `${purpose} ${item}`;

function faultsOn(page: FormPage, faults: readonly PlacedFault[]): PlacedFault[] {
  if (page.kind !== 'section') return [];
  const here = new Set(answerableItems(page).map((item) => placeOf(page.purpose, item.name)));
  return faults.filter((fault) => here.has(placeOf(fault.purpose, fault.item)));
}

/** The next page. Looks at requirements only when going on: going back or changing the language never refuses. */
export function turn(answering: Answering, move: Move): Turn {
  const pages = formPages(answering);
  const place = pages.findIndex((page) => page.id === move.at);
  const here = pages[place];
  const go = (page: FormPage | undefined, rest: Partial<Extract<Turn, { to: 'page' }>> = {}): Turn =>
    page === undefined ? { to: 'landing' } : { to: 'page', page, answering, faults: [], newItems: [], ...rest };
  const [change, target] = move.button.split(/:(.*)/s);

  if (change === 'change') {
    const page = pages.find(({ id }) => id === target) ?? pages.at(-1);
    return go(page, { answering: { ...answering, returning: page?.kind !== 'review' } });
  }
  if (change === 'layout') return changeLayout(answering, layoutOf(target ?? '') ?? answering.layout, here);
  if (move.button === 'start') return go(pages[0]);
  if (move.button === 'send') return send(answering, pages);
  if (here === undefined) return { to: 'landing' };
  if (move.button === 'back') {
    return answering.returning
      ? go(pages.at(-1), { answering: { ...answering, returning: false } })
      : go(pages[place - 1]);
  }
  if (move.button !== 'next') return go(here);

  const unfit = here.kind === 'pairing' ? pairingFaults(answering.entries) : [];
  if (unfit.length > 0) return go(here, { unfit });
  const faults = faultsOn(here, faultsOf(answering));
  const items = here.kind === 'section' ? here.section.items.map((item) => item.name) : [];
  const newItems = items.filter((name) => !move.shown.includes(name));
  if (faults.length > 0 || newItems.length > 0) return go(here, { faults, newItems });
  const passed = new Set([...answering.passed, here.id]);
  const next = answering.returning
    ? pages.find((page) => page.kind === 'review' || !passed.has(page.id))
    : pages[place + 1];
  return go(next, { answering: { ...answering, passed, returning: answering.returning && next?.kind !== 'review' } });
}

/** The pages of one questionnaire have been passed when all have. */
const passedOf = (pages: FormPage[], passed: ReadonlySet<string>, purpose: Purpose): boolean =>
  pages.every((page) => page.kind !== 'section' || page.purpose !== purpose || passed.has(page.id));

/** The same questions laid out otherwise: what was passed stays passed, and the page that shows is about the same questionnaire. */
function changeLayout(answering: Answering, layout: FormLayout, here: FormPage | undefined): Turn {
  const before = formPages(answering);
  const changed = { ...answering, layout };
  const pages = formPages(changed);
  const wasPassed = (page: FormPage) =>
    page.kind === 'section' ? passedOf(before, answering.passed, page.purpose) : answering.passed.has(page.id);
  const passed = new Set(pages.filter(wasPassed).map(({ id }) => id));
  const purpose = here?.kind === 'section' ? here.purpose : null;
  const page = pages.find((one) =>
    purpose === null ? one.id === here?.id : one.kind === 'section' && one.purpose === purpose,
  );
  if (page === undefined) return { to: 'landing' };
  return { to: 'page', page, answering: { ...changed, passed }, faults: [], newItems: [] };
}

/** Sends only what can be accepted: otherwise the first page with something to mend, and from there back to the review. */
function send(answering: Answering, pages: FormPage[]): Turn {
  const faults = faultsOf(answering);
  const asking = pages.find(({ kind }) => kind === 'pairing');
  const unfit = asking ? pairingFaults(answering.entries) : [];
  if (asking && faults.length === 0 && unfit.length > 0) {
    const passed = new Set(pages.map(({ id }) => id));
    return {
      to: 'page',
      page: asking,
      answering: { ...answering, returning: true, passed },
      faults,
      newItems: [],
      unfit,
    };
  }
  if (faults.length === 0) return { to: 'send' };
  const faulty = new Set(faults.map(({ purpose, item }) => placeOf(purpose, item)));
  const page = pages.find(
    (candidate) =>
      candidate.kind === 'section' &&
      answerableItems(candidate).some(({ name }) => faulty.has(placeOf(candidate.purpose, name))),
  );
  if (page === undefined) return { to: 'send' };
  return {
    to: 'page',
    page,
    answering: { ...answering, returning: true, passed: new Set(pages.map(({ id }) => id)) },
    faults: faultsOn(page, faults),
    newItems: [],
  };
}
