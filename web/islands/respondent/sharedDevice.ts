import { keepField } from '../../pages/respondent/entries.ts';
import { forget } from '../kept/keptAnswers.ts';
import { make } from './elements.ts';
import { form, main, words } from './page.ts';

/** Before anything is answered: on a device that others use too, nothing is kept. The tick travels with the form. */
export function askWhetherShared(token: string): void {
  const box = make('input', { type: 'checkbox', name: keepField, value: 'no' });
  box.onchange = () => {
    if (main !== null) main.dataset.keeps = box.checked ? 'no' : 'start';
    const offer = document.querySelector<HTMLElement>('.keeping');
    if (offer !== null && box.checked) offer.remove();
    if (box.checked) void forget(token);
  };
  const label = make('label', { className: 'option' }, box, make('span', {}, words.shared));
  form?.querySelector('.buttons')?.before(label);
}
