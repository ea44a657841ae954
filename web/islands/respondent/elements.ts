/** A new element with properties, and texts or elements in it. */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: Partial<HTMLElementTagNameMap[Tag]>,
  ...inside: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...inside);
  return element;
}

/** A button that does something here, and sends no form. */
export const button = (label: string, className: string, act: () => unknown): HTMLButtonElement =>
  make('button', { type: 'button', className, textContent: label, onclick: () => void act() });
