/** The tree figures are read on: a programme, its institutions, their teams. Every team stands in one institution. */
export interface Hierarchy {
  program: string;
  institutions: { id: string; teams: string[] }[];
}

/** One node of the tree, as a reader asks for it. */
export type Scope = { level: 'program' } | { level: 'institution'; id: string } | { level: 'team'; id: string };
