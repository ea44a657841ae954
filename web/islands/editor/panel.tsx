import { useEditor } from './editor.ts';
import { ItemPanel } from './item/itemPanel.tsx';
import { JsonPanel } from './jsonPanel.tsx';
import { ScalesPanel } from './scalesPanel.tsx';
import { SectionPanel } from './sectionPanel.tsx';
import { StartPanel } from './startPanel.tsx';

/** The fields of what is selected. Made anew for another selection, so that no field keeps what belongs to another. */
export const Panel = () => {
  const editor = useEditor();
  const { selection, serial } = editor.state();
  return (
    <div class="panel entries" key={`panel-${serial}`}>
      {selection.at === 'start' && <StartPanel />}
      {selection.at === 'section' && <SectionPanel index={selection.section} />}
      {selection.at === 'item' && <ItemPanel place={selection} />}
      {selection.at === 'scales' && <ScalesPanel />}
      {selection.at === 'json' && <JsonPanel />}
      <p class="to-outline">
        <a href="#outline-title">{editor.data.words.outline.back}</a>
      </p>
    </div>
  );
};
