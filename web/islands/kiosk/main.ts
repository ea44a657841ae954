import { restart, stay, touched, watch } from './idle.ts';
import { swapPage } from './swap.ts';

const home = '/kiosk';
let sending = false;

/** Back to the start: the page goes, and with it everything that was given and not sent. */
function clear(): void {
  document.body.replaceChildren();
  location.replace(home);
}

function sentBy(form: HTMLFormElement, submitter: HTMLElement | null): { address: string; body: URLSearchParams } {
  const body = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') body.append(name, value);
  const button = submitter instanceof HTMLButtonElement ? submitter : null;
  if (button !== null && button.name !== '') body.append(button.name, button.value);
  return { address: button?.hasAttribute('formaction') ? button.formAction : form.action, body };
}

/** Sends a page of the form and shows the answer in its place. Without a connection, the page stays as it is. */
async function send(form: HTMLFormElement, submitter: HTMLElement | null): Promise<void> {
  if (sending) return;
  sending = true;
  const trouble = document.querySelector<HTMLElement>('#trouble');
  try {
    const { address, body } = sentBy(form, submitter);
    const reply = await fetch(address, { method: 'POST', body });
    if (!(reply.headers.get('content-type') ?? '').startsWith('text/html')) throw new Error(String(reply.status));
    const html = await reply.text();
    // A fault of the server without a page of the form: the one that stands has all that was given.
    if (reply.status >= 500 && !html.includes('id="guard"')) throw new Error(String(reply.status));
    if (reply.redirected) clear();
    else {
      swapPage(html);
      restart();
    }
  } catch {
    if (trouble !== null) {
      trouble.hidden = true;
      trouble.hidden = false;
      trouble.scrollIntoView();
    }
  } finally {
    sending = false;
  }
}

document.addEventListener('submit', (event) => {
  const form = event.target;
  if (event.defaultPrevented || !(form instanceof HTMLFormElement) || form.method !== 'post') return;
  event.preventDefault();
  void send(form, event.submitter);
});
for (const kind of ['pointerdown', 'keydown', 'input', 'wheel', 'touchmove'] as const) {
  document.addEventListener(kind, touched, { passive: true });
}
document.addEventListener('click', (event) => {
  if (!(event.target instanceof Element)) return;
  if (event.target.closest('#stay')) stay();
  if (event.target.closest('#clear-now')) clear();
});
// Escape closes the warning: somebody is there.
document.addEventListener('cancel', stay, true);
// A browser may keep a whole page to bring it back: it then holds nothing.
window.addEventListener('pagehide', () => document.body.replaceChildren());
window.addEventListener('pageshow', (event) => {
  if (event.persisted) location.replace(home);
});
watch(clear);
