import type { Entries } from '../../pages/respondent/entries.ts';
import type { PageLogic } from '../../pages/respondent/pageLogic.ts';
import { pageState } from '../../pages/respondent/pageState.ts';
import { afterPress } from './afterPress.ts';
import { showOwnMessage } from './ownMessage.ts';

const form = document.querySelector<HTMLFormElement>('#answers');
const data = document.querySelector<HTMLElement>('#logic');
const news = document.querySelector<HTMLElement>('#news');

/** What stands in the form: fields of hidden items included, so that nothing typed is lost. */
function entriesOf(element: HTMLFormElement): Entries {
  const entries = new Map<string, string[]>();
  for (const [field, value] of new FormData(element)) {
    if (typeof value === 'string') entries.set(field, [...(entries.get(field) ?? []), value]);
  }
  return entries;
}

const questionOf = (element: Element): string =>
  (element.querySelector('legend') ?? element).textContent?.trim().replace(/\s+/g, ' ') ?? '';

/** Brings the page up to date with the answers; says what has come and gone, unless the page has only just opened. */
function update(element: HTMLFormElement, logic: PageLogic, texts: DOMStringMap, aloud: boolean): void {
  const state = pageState(logic, entriesOf(element));
  for (const text of element.querySelectorAll<HTMLElement>('[data-follows]')) {
    const words = state.fill(text.dataset.follows ?? '');
    if (text.textContent !== words) text.textContent = words;
  }
  const said: string[] = [];
  for (const { name } of logic.items) {
    const place = element.querySelector<HTMLElement>(`[data-item="${name}"]`);
    const hidden = !state.shown.has(name);
    if (place === null || place.hidden === hidden) continue;
    place.hidden = hidden;
    // The title of a part needs no mention of its own: its questions have one.
    if (place.tagName !== 'H2') said.push(`${hidden ? texts.vanished : texts.appeared} ${questionOf(place)}`);
  }
  // The server is told what was in sight: it asks again about whatever was not.
  const shown = element.querySelector<HTMLInputElement>('input[name="shown"]');
  if (shown !== null)
    shown.value = logic.items
      .filter(({ name }) => state.shown.has(name))
      .map(({ name }) => name)
      .join(' ');
  if (aloud && news !== null && said.length > 0) news.textContent = said.join(' ');
}

if (form !== null && data !== null) {
  const logic = JSON.parse(data.dataset.logic ?? '') as PageLogic;
  const follow = (aloud: boolean) => update(form, logic, data.dataset, aloud);
  form.addEventListener('input', () => follow(true));
  form.addEventListener('change', (event) => {
    follow(true);
    afterPress(() => showOwnMessage(form, logic, entriesOf(form), event.target));
  });
  // A page that the back button brings again may come with answers that a browser has kept.
  window.addEventListener('pageshow', () => follow(false));
  follow(false);
}
