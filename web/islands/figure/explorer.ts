import type { ToldRow } from '../../../analysis/explorable.ts';
import type { ExploringWords } from '../../text/exploring/words.ts';
import { brush } from './brush.ts';
import { element } from './elements.ts';
import type { LoadedChart } from './loadChart.ts';
import { pickedTable } from './pickedTable.ts';
import { rowList } from './rowList.ts';
import { seriesSwitches } from './seriesSwitches.ts';
import { tip } from './tip.ts';

/** The patterns of the still picture have ids of their own: these go with the drawing. */
function patternsOf(definitions: string): SVGSVGElement | null {
  if (definitions === '') return null;
  const made = new DOMParser().parseFromString(
    `<svg xmlns="http://www.w3.org/2000/svg" width="0" height="0" aria-hidden="true"><defs>${definitions}</defs></svg>`,
    'image/svg+xml',
  );
  const drawn: Element = made.documentElement;
  return drawn instanceof SVGSVGElement ? document.importNode(drawn, true) : null;
}

/**
 * Puts an interactive chart where the still pictures stand, which the caller has hidden. `before` is what it stands
 * before; `leave` is called once it is gone again.
 */
export async function openExplorer(
  figure: HTMLElement,
  before: HTMLElement,
  { chart, draw }: LoadedChart,
  words: ExploringWords,
  leave: () => void,
): Promise<void> {
  const rows = new Map<string, ToldRow>(chart.rows.map((row) => [row.address, row]));
  const sheet = element('div', 'drawing exploring-sheet');
  sheet.setAttribute('aria-hidden', 'true');
  const stage = element('div', 'exploring-stage', sheet);
  const said = element('p', 'exploring-said');
  said.setAttribute('role', 'status');
  const back = element('button', 'button second', words.back);
  back.type = 'button';
  const below = element('div', '');
  const whole = element('div', 'exploring', element('p', 'exploring-how', `${words.how} ${words.howByKeys}`));
  const patterns = patternsOf(chart.definitions);
  if (patterns) stage.prepend(patterns);
  figure.insertBefore(whole, before);
  whole.append(stage);
  const drawn = await draw(chart.spec, sheet).catch((error: unknown) => {
    whole.remove();
    throw error;
  });
  const scale = () => sheet.clientWidth / drawn.width;
  const note = tip(stage, () => scale());
  let picked: string[] = [];
  let dropped: string[] = [];

  const show = (address: string | null): void => {
    const row = address === null ? undefined : rows.get(address);
    const box = row && drawn.boxOf(row.address);
    if (row && box) note.show(row, box);
    else note.hideSoon();
  };
  const list = rowList(chart.rows, words.rows, {
    reached: show,
    toggled: (address) =>
      pick(picked.includes(address) ? picked.filter((one) => one !== address) : [...picked, address]),
    left: () => note.hide(),
  });
  function pick(addresses: string[]): void {
    picked = chart.rows.flatMap(({ address }) => (addresses.includes(address) ? [address] : []));
    list.pick(picked);
    void drawn.fade(picked.length === 0 ? null : picked, dropped);
    said.textContent = picked.length === 0 ? words.nonePicked : words.pickedCount(picked.length);
    const kept = picked.flatMap((address) => rows.get(address) ?? []);
    const clear = (): void => {
      pick([]);
      list.element.focus({ preventScroll: true });
    };
    below.replaceChildren(...pickedTable(kept, words, clear));
  }

  function close(): void {
    document.removeEventListener('keydown', onKey);
    drawn.close();
    whole.remove();
    leave();
  }
  /** Escape takes away the words over the chart first, wherever the focus is; then it leads back from inside. */
  function onKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    if (note.shown()) note.hide();
    else if (whole.contains(document.activeElement)) close();
    else return;
    event.preventDefault();
  }

  drawn.onPoint(show);
  stage.addEventListener('pointerleave', () => note.hide());
  brush(sheet, scale, {
    dragged: (box) => pick(drawn.within(box)),
    clicked: (box) => {
      const [address] = drawn.within(box).slice(-1);
      if (address !== undefined)
        pick(picked.includes(address) ? picked.filter((one) => one !== address) : [...picked, address]);
    },
  });
  if (chart.series.length > 1) {
    const switches = seriesSwitches(chart.series, words.shown, (off) => {
      dropped = off;
      void drawn.fade(picked.length === 0 ? null : picked, dropped);
    });
    whole.insertBefore(switches, stage);
  }
  stage.append(list.element);
  whole.append(said, below, element('p', '', back));
  back.addEventListener('click', close);
  document.addEventListener('keydown', onKey);
  list.element.focus({ preventScroll: true });
  said.textContent = words.ready;
}
