import {
  type ConditionGroup,
  type ConditionTree,
  isGroup,
  readConditions,
  writeConditions,
} from '../../../../surveys/editing/conditions.ts';
import type { DraftItem } from '../../../../surveys/editing/draft.ts';
import { earlierItems, startRow } from '../../../../surveys/editing/earlierItems.ts';
import { removedAt, replacedAt } from '../../../../surveys/editing/list.ts';
import type { Rule } from '../../../../surveys/rule.ts';
import { useDraft, useEditor } from '../editor.ts';
import { fieldId } from '../fieldIds.ts';
import { faultAt } from '../fields/fieldFaults.ts';
import type { PipePlace } from '../fields/pipeMenu.tsx';
import { DeepRule } from './deepRule.tsx';
import { Join } from './join.tsx';
import { Row } from './row.tsx';

interface LogicProps {
  pointer: string;
  rule: Rule | undefined;
  place: PipePlace;
  /** `focus`: ids that take the focus once the rule stands, where the button pressed has gone. */
  onRule: (rule: Rule | undefined, focus?: readonly string[]) => void;
}

interface GroupProps {
  id: string;
  group: ConditionGroup;
  items: DraftItem[];
  /** The group as it is to be; null to take it away. */
  onGroup: (group: ConditionGroup | null, focus?: readonly string[]) => void;
}

/** A group inside the rule: rows joined by a word of their own. */
const Group = ({ id, group, items, onGroup }: GroupProps) => {
  const { words } = useEditor().data;
  const last = items.at(-1);
  return (
    <fieldset class="condition-group">
      <legend>{words.logic.group}</legend>
      <Join
        id={`${id}-join`}
        join={group.join}
        what={words.logic.group}
        onJoin={(join) => onGroup({ ...group, join })}
      />
      {group.rows.map((row, i) => (
        <Row
          key={`row-${i}`}
          id={`${id}-${i}`}
          row={row}
          items={items}
          onRow={(next) => onGroup({ ...group, rows: replacedAt(group.rows, i, () => next) })}
          onRemove={() =>
            group.rows.length === 1
              ? onGroup(null)
              : onGroup({ ...group, rows: removedAt(group.rows, i) }, [`${id}-${i}-item`, `${id}-${i - 1}-item`])
          }
        />
      ))}
      {last && (
        <button
          type="button"
          class="tool"
          onClick={() =>
            onGroup({ ...group, rows: [...group.rows, startRow(last)] }, [`${id}-${group.rows.length}-item`])
          }
        >
          {words.logic.addRow}
        </button>
      )}
    </fieldset>
  );
};

/** When a section or an item is shown, built by choosing among earlier questions and their answers. */
export const Logic = ({ pointer, rule, place, onRule }: LogicProps) => {
  const editor = useEditor();
  const { words } = editor.data;
  const items = earlierItems(useDraft(), place, place.of);
  const tree: ConditionTree | null = rule === undefined ? { join: 'all', parts: [] } : readConditions(rule);
  const id = fieldId(pointer);
  const fault = faultAt(editor, pointer);
  const last = items.at(-1);
  const write = (next: ConditionTree, focus?: readonly string[]) => onRule(writeConditions(next), focus);
  /** What follows a condition that has gone, else the button that adds one. */
  const after = (i: number) => [`${id}-${i}-item`, `${id}-${i}-join`, `${id}-add`];
  const putPart = (i: number, part: ConditionTree['parts'][number] | null, focus?: readonly string[]) =>
    tree &&
    (part === null
      ? write({ ...tree, parts: removedAt(tree.parts, i) }, after(i))
      : write({ ...tree, parts: replacedAt(tree.parts, i, () => part) }, focus));
  const addPart = (part: ConditionTree['parts'][number]) =>
    tree && write({ ...tree, parts: [...tree.parts, part] }, after(tree.parts.length));
  return (
    <fieldset class="logic" id={id} tabindex={-1}>
      <legend>{words.logic.title}</legend>
      {fault && <p class="fault">{fault}</p>}
      {tree === null ? (
        <DeepRule rule={rule} />
      ) : (
        <>
          {tree.parts.length === 0 && <p>{items.length === 0 ? words.logic.none : words.logic.always}</p>}
          {tree.parts.length > 0 && (
            <Join
              id={`${id}-join`}
              join={tree.join}
              what={words.logic.title}
              sentences={place.of === 'item' ? words.logic.intro : words.logic.introSection}
              onJoin={(join) => write({ ...tree, join })}
            />
          )}
          {tree.parts.map((part, i) =>
            isGroup(part) ? (
              <Group
                key={`part-${i}`}
                id={`${id}-${i}`}
                group={part}
                items={items}
                onGroup={(next, focus) => putPart(i, next, focus)}
              />
            ) : (
              <Row
                key={`part-${i}`}
                id={`${id}-${i}`}
                row={part}
                items={items}
                onRow={(next) => putPart(i, next)}
                onRemove={() => putPart(i, null)}
              />
            ),
          )}
          {last && (
            <p class="buttons">
              <button type="button" id={`${id}-add`} class="button second" onClick={() => addPart(startRow(last))}>
                {words.logic.addRow}
              </button>
              {tree.parts.length > 0 && (
                <button
                  type="button"
                  class="tool"
                  onClick={() => addPart({ join: tree.join === 'all' ? 'any' : 'all', rows: [startRow(last)] })}
                >
                  {words.logic.addGroup}
                </button>
              )}
            </p>
          )}
        </>
      )}
    </fieldset>
  );
};
