import { keepsNothing, main } from './page.ts';

const name = 'size';
const sizeOf = (address: string): string => new URL(address, location.href).searchParams.get(name) ?? '';

function withSize(address: string, size: string): string {
  const url = new URL(address, location.href);
  if (!url.searchParams.has(name)) url.searchParams.set(name, size);
  return url.pathname + url.search;
}

/**
 * The size of the text chosen on one page holds on every other, and the next time: kept in this browser, sent nowhere but
 * in the address, as without script. On a device that others use too it is not kept.
 */
export function rememberSize(): void {
  const asked = sizeOf(location.href);
  if (asked !== '' && !keepsNothing()) localStorage.setItem(name, asked);
  const size = asked || localStorage.getItem(name) || '100';
  // The way back to the usual size has no word in the address: the switch says it.
  for (const control of document.querySelectorAll<HTMLElement>('.size')) {
    const attribute = control.hasAttribute('href') ? 'href' : 'formaction';
    const address = control.getAttribute(attribute) ?? '';
    if (sizeOf(address) === '') control.setAttribute(attribute, withSize(address, '100'));
  }
  if (size === '100') return;
  document.documentElement.style.fontSize = `${size}%`;
  // From the first page on, the form itself brings it along; one that holds answers already is not asked for again.
  const holds = document.querySelector('[name^="experience."], [name^="demographics."]');
  if (asked === '' && main?.dataset.keeps === 'start' && holds === null)
    location.replace(withSize(location.href, size));
}
