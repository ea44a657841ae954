import { type FormItem, type FormSection, isAnswerable } from '../../../surveys/form.ts';
import { isFinished, typedResponse } from '../../../surveys/paperTyping.ts';

type Field = HTMLInputElement | HTMLTextAreaElement;
type Part = 'experience' | 'demographics';

const form = document.querySelector<HTMLFormElement>('#sheet');

function follow(sheet: HTMLFormElement): void {
  const logic = JSON.parse(sheet.dataset.logic ?? '{}') as Partial<Record<Part, FormSection[]>>;
  const items = new Map<string, FormItem>(
    Object.entries(logic).flatMap(([part, sections]) =>
      sections.flatMap((section) => section.items.map((item) => [`${part}.${item.name}`, item] as const)),
    ),
  );
  const fields = [...sheet.querySelectorAll<Field>('.typed')];
  const typed = (name: string): string => fields.find((field) => field.name === name)?.value ?? '';
  const rowOf = (field: Field): HTMLElement | null => field.closest<HTMLElement>('[data-row]');

  /** Hides what is not asked, by the answers before it; what is typed there already stays in sight, to be emptied. */
  function update(): void {
    for (const [part, sections] of Object.entries(logic)) {
      const { shown } = typedResponse({ sections }, (item) => typed(`${part}.${item}`));
      const isLeftOut = part === 'demographics' && typed('aboutYou').trim() !== '1';
      for (const field of fields) {
        if (!field.name.startsWith(`${part}.`)) continue;
        const row = rowOf(field);
        const isAsked = shown.has(field.name.slice(part.length + 1)) && !isLeftOut;
        if (row !== null) row.hidden = !isAsked && field.value.trim() === '';
      }
    }
  }

  /** To the next field in sight; after the last one, to the button that saves. */
  function goOn(from: Field): void {
    const next = fields.slice(fields.indexOf(from) + 1).find((field) => rowOf(field)?.hidden === false);
    if (next === undefined) sheet.querySelector<HTMLButtonElement>('button[type="submit"]')?.focus();
    else {
      next.focus();
      next.select();
    }
  }

  const fieldOf = (target: EventTarget | null): Field | undefined => fields.find((field) => field === target);

  sheet.addEventListener('input', (event) => {
    update();
    const field = fieldOf(event.target);
    if (field === undefined || !(event instanceof InputEvent) || !event.inputType.startsWith('insert')) return;
    const item = items.get(field.name);
    const isDone =
      field.name === 'aboutYou'
        ? ['1', '-'].includes(field.value.trim())
        : item !== undefined && isAnswerable(item) && isFinished(item, field.value);
    if (isDone) goOn(field);
  });
  sheet.addEventListener('keydown', (event) => {
    const field = fieldOf(event.target);
    if (field === undefined || event.key !== 'Enter' || field instanceof HTMLTextAreaElement || event.isComposing)
      return;
    event.preventDefault();
    goOn(field);
  });
  update();
}

if (form !== null) follow(form);
