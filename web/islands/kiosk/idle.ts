/** Seconds after which a code that somebody began to type and left is taken away. */
const codeIdle = 60;

let last = Date.now();
let warnedAt: number | null = null;

const guard = () => document.querySelector<HTMLDialogElement>('#guard');
const seconds = (since: number): number => Math.floor((Date.now() - since) / 1000);

/** Somebody is there: the count starts anew. */
export function touched(): void {
  if (warnedAt === null) last = Date.now();
}

/** Puts the clearing off. */
export function stay(): void {
  warnedAt = null;
  last = Date.now();
  guard()?.close();
}

/** A page has come in the place of another: whatever was counted is over. */
export function restart(): void {
  warnedAt = null;
  last = Date.now();
}

/** Looks every second whether anybody is there; warns, counts down, and calls `clear`. Counts by the clock: a device may sleep. */
export function watch(clear: () => void): void {
  setInterval(() => {
    const dialog = guard();
    if (dialog === null) {
      const typed = document.querySelector<HTMLInputElement>('input[name="code"]');
      if (typed !== null && seconds(last) >= codeIdle) typed.value = '';
      return;
    }
    const idle = Number(dialog.dataset.idle);
    const warning = Number(dialog.dataset.warning);
    if (warnedAt === null && seconds(last) >= idle) {
      warnedAt = last + idle * 1000;
      dialog.showModal();
    }
    if (warnedAt === null) return;
    const left = warning - seconds(warnedAt);
    if (left <= 0) clear();
    const words = dialog.querySelector('#left');
    if (words !== null) words.textContent = String(Math.max(0, left));
  }, 1000);
}
