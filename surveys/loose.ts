/** A JSON object of which nothing is known. */
export type Loose = Readonly<Record<string, unknown>>;

const isLoose = (value: unknown): value is Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
/** A JSON array, empty for anything else. */
export const looseList = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** An item of a document that may not yet be valid. */
export interface LooseItem {
  name: string;
  /** Its JSON pointer in the document. */
  path: string;
  item: Loose;
}

/** The items of any JSON value that look like a questionnaire's; what looks otherwise is passed over. */
export function looseItems(document: unknown): LooseItem[] {
  if (!isLoose(document)) return [];
  return looseList(document.sections).flatMap((section, s) =>
    isLoose(section)
      ? looseList(section.items).flatMap((item, i): LooseItem[] =>
          isLoose(item) && typeof item.name === 'string'
            ? [{ name: item.name, path: `/sections/${s}/items/${i}`, item }]
            : [],
        )
      : [],
  );
}

/** A part of any JSON object; undefined for anything else. */
export const looseMember = (value: unknown, member: string): unknown =>
  isLoose(value) && Object.hasOwn(value, member) ? value[member] : undefined;
