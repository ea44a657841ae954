import { make } from './elements.ts';
import { form, words } from './page.ts';

/**
 * Where no worker stands in, a press without a connection would lose the page: it stays, and says why. A shared device has
 * words of its own for that.
 */
export function stayOffline(): void {
  if (document.querySelector('#trouble') !== null) return;
  const notice = make('p', { className: 'notice', role: 'alert' });
  form?.addEventListener('submit', (event) => {
    if (navigator.onLine || navigator.serviceWorker?.controller) return;
    event.preventDefault();
    notice.textContent = words.noConnection;
    const buttons = form?.querySelectorAll('.buttons');
    buttons?.item(buttons.length - 1).before(notice);
    notice.scrollIntoView({ block: 'center' });
  });
}
