/** The form of a page as a browser without script sees it. */
export interface ReadForm {
  /** Path and query it is sent to. */
  action: string;
  /** Fields that travel hidden. */
  hidden: [field: string, value: string][];
  /** Names of the controls that can be filled in, each once. */
  controls: string[];
  /** Values of the buttons named `button`. */
  buttons: string[];
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
const unescaped = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => entities[name] ?? '');

const attribute = (tag: string, name: string): string | null => {
  const found = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
  return found === undefined ? null : unescaped(found);
};

/** Reads the form with that id. @returns null when the page has none. */
export function readForm(html: string, id = 'answers'): ReadForm | null {
  const found = new RegExp(`<form\\b[^>]*\\bid="${id}"[^>]*>([\\s\\S]*?)</form>`).exec(html);
  const inside = found?.[1];
  if (found === null || inside === undefined) return null;
  const form: ReadForm = { action: attribute(found[0], 'action') ?? '', hidden: [], controls: [], buttons: [] };
  for (const [tag, kind] of inside.matchAll(/<(input|textarea|select|button)\b[^>]*>/g)) {
    const [name, value] = [attribute(tag, 'name'), attribute(tag, 'value') ?? ''];
    if (name === null) continue;
    if (kind === 'button') form.buttons.push(value);
    else if (attribute(tag, 'type') === 'hidden') form.hidden.push([name, value]);
    else if (!form.controls.includes(name)) form.controls.push(name);
  }
  return form;
}

/** What the browser sends when a button is pressed, with the controls filled in as wanted. */
export function filledForm(form: ReadForm, wanted: ReadonlyMap<string, string>, button: string): URLSearchParams {
  const given = form.controls.flatMap((name): [string, string][] => {
    const value = wanted.get(name);
    return value === undefined ? [] : [[name, value]];
  });
  return new URLSearchParams([...form.hidden, ...given, ['button', button]]);
}
