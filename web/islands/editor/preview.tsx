import { useLayoutEffect, useRef, useState } from 'hono/jsx/dom';
import type { Side } from '../../../surveys/side.ts';
import type { Language } from '../../../surveys/text.ts';
import { bothLanguages, bothSides } from './audiences.ts';
import { useDraft, useEditor } from './editor.ts';

interface SwitchProps<V extends string> {
  label: string;
  value: V;
  choices: readonly V[];
  words: Record<V, string>;
  onValue: (value: V) => void;
}

/** A few buttons of which one is pressed. */
const Switch = <V extends string>({ label, value, choices, words, onValue }: SwitchProps<V>) => (
  // biome-ignore lint/a11y/useSemanticElements: buttons that act at once are no fields of a form
  <div class="switch" role="group" aria-label={label}>
    {choices.map((each) => (
      <button type="button" aria-pressed={each === value ? 'true' : 'false'} onClick={() => onValue(each)}>
        {words[each]}
      </button>
    ))}
  </div>
);

/** The address of what is to be seen beside what is being edited. */
function useAddress(device: 'phone' | 'paper', side: Side, language: Language): string {
  const editor = useEditor();
  const { selection, revision } = editor.state();
  const draft = useDraft();
  const query = new URLSearchParams({ side, lang: language, revision: String(revision) });
  if (device === 'phone' && (selection.at === 'section' || selection.at === 'item')) {
    const section = draft.sections[selection.section];
    const item = selection.at === 'item' ? section?.items[selection.item] : undefined;
    query.set('section', section?.name ?? '');
    if (item !== undefined) query.set('item', item.name);
  }
  const page = device === 'phone' ? 'preview' : 'paper';
  const place = query.get('item');
  return `/questionnaires/${editor.data.slug}/draft/${page}?${query}${place === null ? '' : `#item-${place}`}`;
}

/** The one side that meets what is being edited; undefined where both do. */
function useOnlySide(): Side | undefined {
  const { selection } = useEditor().state();
  const draft = useDraft();
  if (selection.at !== 'section' && selection.at !== 'item') return undefined;
  const section = draft.sections[selection.section];
  const item = selection.at === 'item' ? section?.items[selection.item] : undefined;
  return bothSides.find((side) => side === item?.audience || side === section?.audience);
}

/** The saved draft as a phone shows it or as it is printed, in one language, for one side. */
export const Preview = () => {
  const { words, language: readers } = useEditor().data;
  const [device, setDevice] = useState<'phone' | 'paper'>('phone');
  const [side, setSide] = useState<Side>('patient_side');
  const [language, setLanguage] = useState<Language>(readers);
  const { serial } = useEditor().state();
  const only = useOnlySide();
  // What one side alone meets is shown to that side; whoever then chooses the other one is told that nothing is there.
  useLayoutEffect(() => {
    if (only !== undefined) setSide(only);
  }, [only, serial]);
  const shown = useRef(false);
  const frame = useRef<HTMLIFrameElement>(null);
  const address = useAddress(device, side, language);
  const [first] = useState(address);
  // Put in place of the page before, so that going back in the browser does not walk through previews.
  useLayoutEffect(() => {
    if (address !== first || shown.current) frame.current?.contentWindow?.location.replace(address);
    shown.current = true;
  }, [address]);
  return (
    <section class="preview" aria-labelledby="preview-title">
      <h2 id="preview-title">{words.preview.title}</h2>
      <Switch
        label={words.preview.device}
        value={device}
        choices={['phone', 'paper'] as const}
        words={words.preview.devices}
        onValue={setDevice}
      />
      <Switch
        label={words.preview.side}
        value={side}
        choices={bothSides}
        words={words.preview.sides}
        onValue={setSide}
      />
      <Switch
        label={words.preview.language}
        value={language}
        choices={bothLanguages}
        words={words.languages}
        onValue={setLanguage}
      />
      <iframe ref={frame} src={first} class={device} title={words.preview.title} sandbox="allow-same-origin" />
      <p class="hint">{words.preview.note}</p>
    </section>
  );
};
