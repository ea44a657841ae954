let shown = 0;

/**
 * Puts a page in the place of the one that stands, without a new entry in the history: the back button then leads to no page
 * of a form, and the browser holds nothing that was sent.
 */
export function swapPage(html: string): void {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const own = new URL(import.meta.url).pathname;
  const scripts = [...page.querySelectorAll<HTMLScriptElement>('script[src]')].map((script) => script.src);
  document.title = page.title;
  document.documentElement.lang = page.documentElement.lang;
  document.documentElement.style.fontSize = page.documentElement.style.fontSize;
  document.body.replaceWith(page.body);
  shown += 1;
  for (const src of scripts) {
    const address = new URL(src, location.href);
    if (address.pathname === own) continue;
    // A module runs once for each address; the page that has just come needs it to run again.
    address.searchParams.set('shown', String(shown));
    const script = document.createElement('script');
    script.type = 'module';
    script.src = address.href;
    document.head.append(script);
  }
  window.scrollTo(0, 0);
  const summary = document.querySelector<HTMLElement>('[autofocus]');
  const title = document.querySelector<HTMLElement>('h1');
  title?.setAttribute('tabindex', '-1');
  (summary ?? title)?.focus();
}
