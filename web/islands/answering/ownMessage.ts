import { checkAnswer } from '../../../surveys/answerValue.ts';
import { type AnswerableFormItem, isAnswerable } from '../../../surveys/form.ts';
import { fromForm } from '../../../surveys/formValues.ts';
import { type Entries, entryOf, reasonField, valueField } from '../../pages/respondent/entries.ts';
import { itemId } from '../../pages/respondent/itemId.ts';
import type { PageLogic } from '../../pages/respondent/pageLogic.ts';

/** What the author says of the answer as it stands: null when it fits or nothing is entered, undefined for other faults. */
function messageFor(logic: PageLogic, item: AnswerableFormItem, entries: Entries): string | null | undefined {
  const answer = fromForm(item, entryOf(logic.purpose, item, entries).values);
  if (answer === undefined) return null;
  const checked = checkAnswer(item, answer);
  return 'value' in checked ? null : checked.message?.[logic.language];
}

const withId = (list: string | null, id: string, wanted: boolean): string =>
  [...(list ?? '').split(' ').filter((one) => one !== '' && one !== id), ...(wanted ? [id] : [])].join(' ');

/** Says beside a field, in the author's words, that an answer does not fit; takes the words away once it does. */
export function showOwnMessage(
  form: HTMLFormElement,
  logic: PageLogic,
  entries: Entries,
  target: EventTarget | null,
): void {
  if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return;
  for (const item of logic.items) {
    if (!isAnswerable(item) || !('message' in item) || item.message === undefined) continue;
    if (target.name !== valueField(logic.purpose, item.name) && target.name !== reasonField(logic.purpose, item.name))
      continue;
    const message = messageFor(logic, item, entries);
    const group = form.querySelector(`[data-item="${item.name}"]`);
    const control = form.querySelector<HTMLElement>(`#${itemId(logic.purpose, item)}`);
    if (message === undefined || group === null || control === null) return;
    const id = `${control.id}-fault`;
    const there = document.getElementById(id);
    const words = there ?? document.createElement('p');
    if (message !== null) {
      words.id = id;
      words.className = 'fault';
      words.setAttribute('role', 'alert');
      if (there === null) control.before(words);
      words.textContent = message;
    } else there?.remove();
    group.classList.toggle('faulty', message !== null);
    if (message === null) control.removeAttribute('aria-invalid');
    else control.setAttribute('aria-invalid', 'true');
    control.setAttribute('aria-describedby', withId(control.getAttribute('aria-describedby'), id, message !== null));
  }
}
