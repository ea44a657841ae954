import type { Cell, Column, Table } from '../../analysis/finding.ts';
import type { Text } from '../../surveys/text.ts';
import { type DryRunWords, dryRunWords } from '../../web/text/manage/dryRun/words.ts';
import { type Vocabulary, vocabulary } from '../../web/text/vocabulary/words.ts';
import type { DryRun } from './dryRun.ts';

const said = (word: (words: DryRunWords) => string): Text => ({ fr: word(dryRunWords.fr), en: word(dryRunWords.en) });
const named = (word: (words: Vocabulary) => string): Text => ({ fr: word(vocabulary.fr), en: word(vocabulary.en) });

type Name = keyof DryRunWords['columns'];
const column = (name: Name, kind: Column['kind'] = 'text'): Column => ({
  name,
  kind,
  title: said(({ columns }) => columns[name]),
});

/** Who would get what, a row for each person, to keep or to hand to whoever prints the letters. */
export const dryRunTable = ({ teams, experience }: DryRun): Table => ({
  caption: said(({ title }) => title),
  columns: [
    ...(['institution', 'team', 'name', 'role', 'side', 'language', 'way', 'questionnaire', 'aboutYou'] as const).map(
      (name) => column(name),
    ),
    column('asked', 'count'),
  ],
  rows: teams.flatMap((team) =>
    team.people.map(
      ({ name, role, side, language, way, aboutYou, asked }): Record<Name, Cell> => ({
        institution: team.institution,
        team: team.name,
        name,
        role: named(({ memberRoles }) => memberRoles[role]),
        side: named(({ sides }) => sides[side]),
        language: named(({ languages }) => languages[language]),
        way: said(({ ways }) => ways[way]),
        questionnaire: experience,
        aboutYou: said(({ yes, no }) => (aboutYou ? yes : no)),
        asked,
      }),
    ),
  ),
});
