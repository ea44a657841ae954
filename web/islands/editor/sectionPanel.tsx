import { setSection, setSectionTitle } from '../../../surveys/editing/sections.ts';
import { audiences } from './audiences.ts';
import { useDraft, useEditor } from './editor.ts';
import { Choose } from './fields/field.tsx';
import { NameField } from './fields/nameField.tsx';
import { TextPair } from './fields/textPair.tsx';
import { Logic } from './logic/logic.tsx';
import { duplicateSectionAt, moveSectionTo, removeSectionAt } from './moves.ts';
import { PanelBar } from './panelBar.tsx';
import { say } from './say.ts';

/** A section: title, introduction, for whom, when. */
export const SectionPanel = ({ index }: { index: number }) => {
  const editor = useEditor();
  const { words, published, audience } = editor.data;
  const draft = useDraft();
  const section = draft.sections[index];
  if (section === undefined) return null;
  const pointer = `/sections/${index}`;
  const isPublished = published.sections.includes(section.name);
  const put = (parts: Parameters<typeof setSection>[2], key: string) =>
    editor.change('text', (each) => setSection(each, index, parts), { key: pointer + key });
  const pipes = { section: index, item: 0, of: 'section' } as const;
  return (
    <>
      <PanelBar
        title={say(words.place.section, { n: index + 1, of: draft.sections.length })}
        index={index}
        count={draft.sections.length}
        onMove={(to) => moveSectionTo(editor, index, to)}
        onDuplicate={() => duplicateSectionAt(editor, index)}
        onRemove={() => removeSectionAt(editor, index)}
      />
      <TextPair
        pointer={`${pointer}/title`}
        label={words.section.title}
        value={section.title}
        pipes={pipes}
        onText={(title) =>
          editor.change('text', (each) => setSectionTitle(each, index, title, !isPublished), {
            key: `${pointer}/title`,
          })
        }
      />
      <TextPair
        pointer={`${pointer}/intro`}
        label={say(words.optional, { label: words.section.intro })}
        hint={words.section.introHint}
        value={section.intro ?? { fr: '', en: '' }}
        rows={3}
        pipes={pipes}
        onText={(intro) => put({ intro: intro.fr === '' && intro.en === '' ? undefined : intro }, '/intro')}
      />
      <Choose
        pointer={`${pointer}/audience`}
        label={words.item.audience}
        value={section.audience ?? 'all'}
        choices={audiences.map((value) => [value, audience[value]])}
        onValue={(value) => put({ audience: audiences.find((each) => each === value) }, '/audience')}
      />
      <Logic
        pointer={`${pointer}/shownIf`}
        rule={section.shownIf}
        place={pipes}
        onRule={(shownIf, focus) => editor.change('logic', (each) => setSection(each, index, { shownIf }), { focus })}
      />
      <NameField
        pointer={`${pointer}/name`}
        value={section.name}
        published={isPublished}
        onName={(name) => put({ name }, '/name')}
      />
    </>
  );
};
