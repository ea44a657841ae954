import { exploringWords } from '../../text/exploring/words.ts';
import { openExplorer } from './explorer.ts';
import { loadChart } from './loadChart.ts';

const language = document.documentElement.lang === 'en' ? 'en' : 'fr';
const words = exploringWords[language];

/** The button that the page holds ready; nothing but this small script is loaded until it is pressed. */
function offer(place: HTMLElement): void {
  const button = place.querySelector('button');
  const status = place.querySelector<HTMLElement>('[role="status"]');
  const figure = place.closest('figure');
  const { href } = place.dataset;
  if (button === null || status === null || figure === null || href === undefined) return;
  const drawings = [...figure.querySelectorAll<HTMLElement>(':scope > .drawing')];
  let loading = false;

  function giveBack(): void {
    for (const drawing of drawings) drawing.hidden = false;
    place.hidden = false;
    button?.focus();
  }

  async function explore(into: HTMLElement, said: HTMLElement, address: string): Promise<void> {
    if (loading) return;
    loading = true;
    said.textContent = words.loading;
    try {
      // The form that stands now: the style sheet shows one of the two.
      const wide = drawings.some((each) => each.classList.contains('wide') && each.offsetParent !== null);
      const chart = await loadChart(`${address}&width=${wide ? 'wide' : 'narrow'}`);
      for (const drawing of drawings) drawing.hidden = true;
      await openExplorer(into, place, chart, words, giveBack);
      place.hidden = true;
      said.textContent = '';
    } catch {
      giveBack();
      said.textContent = words.failed;
    } finally {
      loading = false;
    }
  }

  button.addEventListener('click', () => void explore(figure, status, href));
  place.hidden = false;
}

for (const place of document.querySelectorAll<HTMLElement>('[data-explores]')) offer(place);
