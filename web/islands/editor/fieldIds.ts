/** The id of the field that edits the value at a JSON pointer. */
export const fieldId = (pointer: string): string => `f${pointer.replaceAll('/', '-')}`;

/** The ids under which the value of a pointer may be edited: its own field, or the nearest thing around it. */
export const fieldIdsAround = (pointer: string): string[] => {
  const parts = pointer.split('/');
  return parts.map((_, i) => fieldId(parts.slice(0, parts.length - i).join('/')));
};

/** The heading of what is being edited. */
export const panelTitle = 'panel-title';
export const outlineId = (section: number, item?: number): string =>
  item === undefined ? `outline-${section}` : `outline-${section}-${item}`;
