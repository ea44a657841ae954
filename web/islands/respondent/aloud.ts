import { button } from './elements.ts';
import { form, keepsNothing, language, main, words } from './page.ts';

/** A voice of the page's language, one of Canada first; without one the browser chooses by the language. */
function voice(): SpeechSynthesisVoice | null {
  const own = speechSynthesis.getVoices().filter((one) => one.lang.toLowerCase().startsWith(language));
  return own.find((one) => /-ca/i.test(one.lang)) ?? own[0] ?? null;
}

const textOf = (element: Element): string => (element.textContent ?? '').replace(/\s+/g, ' ').trim();
const isInSight = (element: HTMLElement): boolean => element.getClientRects().length > 0;
const sentence = (text: string): string => (/[.!?:;…]$/.test(text) ? text : `${text}.`);

/** The question, what is said about it, and each answer offered. */
const textsOfQuestion = (question: Element): string[] =>
  [...question.querySelectorAll<HTMLElement>('legend, .hint, .fault, label')].filter(isInSight).map(textOf);

/** What a page says before its first question. */
const textsOfPage = (): string[] =>
  [...(main?.querySelectorAll<HTMLElement>('h1, h2, p, li, dt, dd, .receipt strong') ?? [])]
    .filter((element) => element.closest('fieldset, .take-away, .keeping') === null && isInSight(element))
    .map(textOf);

let reading: HTMLButtonElement | null = null;

function stop(): void {
  reading = null;
  speechSynthesis.cancel();
  for (const one of document.querySelectorAll<HTMLButtonElement>('.aloud')) one.textContent = one.dataset.label ?? '';
}

function start(control: HTMLButtonElement, texts: string[]): void {
  stop();
  const all = texts.filter(Boolean);
  reading = control;
  control.textContent = words.aloud.stop;
  const spoken = voice();
  // One utterance for each text: some browsers fall silent in the middle of a long one.
  const utterances = all.map((text, i) => {
    const utterance = new SpeechSynthesisUtterance(sentence(text));
    utterance.lang = spoken?.lang ?? `${language}-CA`;
    utterance.voice = spoken;
    const ended = () => reading === control && stop();
    utterance.onerror = ended;
    if (i === all.length - 1) utterance.onend = ended;
    return utterance;
  });
  for (const utterance of utterances) speechSynthesis.speak(utterance);
}

function control(label: string, texts: () => string[], describedBy?: string): HTMLButtonElement {
  const made = button(label, 'change aloud', () => (reading === made ? stop() : start(made, texts())));
  made.dataset.label = label;
  if (describedBy !== undefined) made.setAttribute('aria-describedby', describedBy);
  return made;
}

/** Remembered in this tab alone, so that nothing of it stays on the device. */
const wanted = 'aloud';

function offerQuestions(): void {
  for (const question of form?.querySelectorAll('fieldset') ?? []) {
    const legend = question.querySelector('legend');
    legend?.after(control(words.aloud.question, () => textsOfQuestion(question), legend.id || undefined));
  }
}

/**
 * A button that reads the page, where the browser can speak; once it is pressed each question has one as well, on this
 * page and the next ones: whoever reads alone has no more stops on the way with the keyboard.
 */
export function readAloud(): void {
  if (!('speechSynthesis' in window) || typeof SpeechSynthesisUtterance !== 'function') return;
  // What a page before this one was saying.
  speechSynthesis.cancel();
  // Some browsers learn their voices only once they are asked.
  speechSynthesis.getVoices();
  const whole = control(words.aloud.page, textsOfPage);
  main?.querySelector('h1')?.after(whole);
  if (sessionStorage.getItem(wanted) === 'yes') offerQuestions();
  else {
    const begin = () => {
      if (!keepsNothing()) sessionStorage.setItem(wanted, 'yes');
      offerQuestions();
    };
    whole.addEventListener('click', begin, { once: true });
  }
  addEventListener('pagehide', stop);
}
