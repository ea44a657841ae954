import { element } from './elements.ts';

/** A box to tick for each key of the legend. `changed` is told which are left out. */
export function seriesSwitches(
  series: readonly string[],
  legend: string,
  changed: (dropped: string[]) => void,
): HTMLElement {
  const boxes = series.map((words) => {
    const box = element('input', '');
    box.type = 'checkbox';
    box.checked = true;
    return { words, box };
  });
  const labels = boxes.map(({ words, box }) => element('label', '', box, ` ${words}`));
  const group = element('fieldset', 'exploring-series', element('legend', '', legend), ...labels);
  group.addEventListener('change', () => changed(boxes.flatMap(({ words, box }) => (box.checked ? [] : [words]))));
  return group;
}
