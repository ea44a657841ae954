import type { QueueWords } from '../../text/manage/meeting/queueWords.ts';
import { send } from './sendWaiting.ts';
import { forget, isKept, keep, type Waiting, waitingOf } from './waiting.ts';

/** Also where the page came without encryption, over the network of a hospital. */
const newKey = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

const form = document.querySelector<HTMLFormElement>('form.meeting');

function start(sheet: HTMLFormElement): void {
  const { user = '', language = 'fr' } = sheet.dataset;
  const words: QueueWords = JSON.parse(sheet.dataset.words ?? '{}');
  const queue = document.querySelector<HTMLElement>('#queue');
  const told = document.querySelector<HTMLElement>('#told');
  const title = sheet.querySelector<HTMLInputElement>('[name="title"]');
  let sending = false;
  let wait = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const say = (text: string) => {
    if (told === null) return;
    told.className = text === '' ? '' : 'notice';
    told.textContent = text;
  };
  const wordsOf = ({ body }: Waiting): string => body.title.fr || body.title.en;

  /** Puts a refused one back in the fields, to be mended and recorded anew. */
  function mend(waiting: Waiting): void {
    const { body } = waiting;
    const values: Record<string, string | undefined> = { ...body, title: wordsOf(waiting), detail: undefined };
    for (const field of sheet.querySelectorAll<HTMLInputElement | HTMLSelectElement>('[name]')) {
      const value = values[field.name] ?? '';
      if (field instanceof HTMLInputElement && field.type === 'radio') field.checked = field.value === value;
      else if (field.name !== 'key') field.value = value;
    }
    forget(user, waiting.key);
    show();
    title?.focus();
  }

  /** Takes one off the device before it was sent, by whoever leaves a device that others use. */
  function erase({ key }: Waiting): void {
    if (!confirm(words.eraseSure)) return;
    forget(user, key);
    show();
    say(words.erased);
    title?.focus();
  }

  /** Named with what it is about, for those who hear one button after the other. */
  function buttonFor(label: string, waiting: Waiting, press: () => void): HTMLButtonElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'button second';
    button.textContent = label;
    button.setAttribute('aria-label', `${label}, ${wordsOf(waiting)}`);
    button.addEventListener('click', press);
    return button;
  }

  function show(): void {
    const waiting = waitingOf(user);
    if (queue === null) return;
    queue.hidden = waiting.length === 0;
    queue.querySelector('ul')?.replaceChildren(
      ...waiting.map((each) => {
        const item = document.createElement('li');
        const state = each.refused === undefined ? words.waiting : `${words.refused}. ${each.refused}`;
        item.textContent = `${wordsOf(each)} (${state}) `;
        if (each.refused !== undefined) item.append(buttonFor(words.mend, each, () => mend(each)));
        item.append(buttonFor(words.erase, each, () => erase(each)));
        return item;
      }),
    );
  }

  function showRecorded(waiting: Waiting, id: string): void {
    const item = document.createElement('li');
    const link = document.createElement('a');
    link.href = `/recommendations/${encodeURIComponent(id)}`;
    link.textContent = wordsOf(waiting);
    item.append(link);
    document.querySelector('#none-recorded')?.remove();
    document.querySelector('#recorded')?.prepend(item);
  }

  /** Sends what waits, one after the other, in the order it was written. @returns whether to try again later. */
  async function sendAll(): Promise<boolean> {
    for (const waiting of waitingOf(user)) {
      if (waiting.refused !== undefined || !isKept(user, waiting.key)) continue;
      const sent = await send(user, waiting, language);
      if (sent.kind === 'unreachable' || sent.kind === 'signed_out') {
        say(sent.kind === 'unreachable' ? words.offline : words.signedOut);
        return true;
      }
      if (sent.kind === 'refused') keep(user, { ...waiting, refused: sent.why });
      else {
        forget(user, waiting.key);
        showRecorded(waiting, sent.id);
        say(waitingOf(user).length === 0 ? words.recorded : '');
      }
      show();
    }
    return false;
  }

  async function attempt(): Promise<void> {
    if (sending) return;
    sending = true;
    clearTimeout(timer);
    const isLater = await sendAll();
    sending = false;
    wait = isLater ? Math.min(60_000, Math.max(3000, wait * 2)) : 0;
    if (isLater) timer = setTimeout(attempt, wait);
    // Something was written while the last one was on its way.
    else if (waitingOf(user).some(({ refused }) => refused === undefined)) void attempt();
  }

  function entryOf(): Waiting {
    const fields = new FormData(sheet);
    const field = (name: string): string => String(fields.get(name) ?? '').trim();
    // Said now: what is sent tomorrow was written today.
    const occurredOn = field('occurredOn') || new Date().toLocaleDateString('en-CA');
    const optional = (name: 'theme' | 'priority') => (field(name) === '' ? {} : { [name]: field(name) });
    const order = Math.max(0, ...waitingOf(user).map((waiting) => waiting.order)) + 1;
    return {
      ...{ key: newKey(), order },
      body: {
        ...{
          teamId: field('teamId'),
          title: { fr: '', en: '', [language]: field('title') },
          detail: { fr: '', en: '' },
        },
        ...{ contributorSide: field('contributorSide'), origin: 'team_meeting' },
        ...optional('theme'),
        ...optional('priority'),
        occurredOn,
      },
    };
  }

  sheet.addEventListener('submit', (event) => {
    const entry = entryOf();
    // What is left empty is told by the page, as without script; so is everything where the device keeps nothing.
    if (entry.body.teamId === '' || entry.body.title.fr + entry.body.title.en === '') return;
    if (!keep(user, entry)) return;
    event.preventDefault();
    for (const name of ['title', 'theme', 'priority']) {
      const field = sheet.querySelector<HTMLInputElement>(`[name="${name}"]`);
      if (field !== null) field.value = '';
    }
    title?.focus();
    say('');
    show();
    void attempt();
  });
  window.addEventListener('online', () => void attempt());
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void attempt();
  });
  document.querySelector<HTMLElement>('#keeps')?.removeAttribute('hidden');
  show();
  void attempt();
}

if (form !== null) start(form);
