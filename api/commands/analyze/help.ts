import { type FindingName, findings, type OptionName } from './findingNames.ts';

const start = 'npm run --silent cli -- analyze';

const outcomeHelp = [
  '  --questionnaire FILE.json   the questionnaire: its items and scales, and what may be answered',
  '  --items A,B,C               in its place: the columns; several give each person the mean of those answered,',
  '                              when at least half are. With --questionnaire: these items of it',
  '  --reverse A,B               items worded the other way round, turned first (low + high - x)',
  '  --range LOW:HIGH            ends of the answers; a value outside is a fault',
];

const scaleHelp = '  --scale NAME                which scale of the questionnaire (the first when left out)';

const optionHelp: Record<OptionName, string> = {
  scale: scaleHelp,
  time: '  --time COLUMN               how long each case was watched, 0 or more',
  status: '  --status COLUMN             how it ended; what is neither of the codes below counts as open',
  event: '  --event CODE                the ending that is studied',
  competing: '  --competing CODE,CODE       endings that rule it out',
  benchmark:
    '  --benchmark FILE            the population: CSV category,share or JSON {"category": share}; shares 0 to 1',
  id: '  --id COLUMN                 who a row is about',
  wave: '  --wave COLUMN               when it was answered',
  waves: '  --waves BEFORE,AFTER        which two waves, in order (left out: the two numbers of the column)',
  features: '  --features FILE             quotas: CSV feature,value,min,max',
  size: '  --size N                    seats of the panel',
  'at-least':
    '  --at-least N                leave out groups with fewer people scored, or whose scores are all the same',
  'leave-out': '  --leave-out GROUP           leave this group out (any number of times)',
  'leave-out-item': '  --leave-out-item GROUP=ITEM agreement without this item of this group (any number of times)',
  teams:
    '  --teams COLUMN              with one --by: people of one team of these groups may be alike, the intervals allow for it',
  'leave-out-team': '  --leave-out-team TEAM       take this team as not known (any number of times)',
  'as-of': '  --as-of YYYY-MM-DD          the day that the export was made for',
  before:
    '  --before FILE,FILE          the files of earlier moments, the earliest first; with gap one of them, and one --by',
  seed: '  --seed N                    whole number, 0 to 4294967295, from which everything random is drawn',
  secret: '  --secret HEX                of a published draw: 64 hexadecimal digits; gives its commitment',
  public: '  --public TEXT               of a published draw: the public value; draws panel and reserves again',
  reserves: '  --reserves N                of a published draw: how many reserves (0 when left out)',
};

const byHelp: Record<string, string> = {
  '0,1': '  --by COLUMN                 by group of this column',
  '1,1': '  --by COLUMN                 the column of groups (needed)',
  '1,2': '  --by COLUMN                 the column of groups (needed); twice, outer first, for groups within groups',
};

export const generalHelp = (): string =>
  [
    `${start} FINDING --data FILE.csv[.gz] [options] [--format json|csv|svg]`,
    '',
    'Statistics over a file, without server or database. Findings:',
    ...Object.entries(findings).map(([name, { summary }]) => `  ${name.padEnd(16)}${summary}`),
    '',
    `${start} FINDING --help says what each takes. Everything is in docs/analyze.md.`,
    'Exit code 2: a fault of the options or the file, told on the error output with its line and column.',
  ].join('\n');

const questionnaireHelp =
  '  --questionnaire FILE.json   the demographic questionnaire: the column is an item of it, read as a page reads it;\n' +
  '                              --benchmark is then optional, a file of export benchmark';

const isRead = (name: FindingName): boolean => 'questionnaire' in findings[name];

export function findingHelp(name: FindingName): string {
  const { summary, outcome, by, needs, takes, example } = findings[name];
  const named = (options: readonly OptionName[], words: string): string[] =>
    options.map((option) => `${optionHelp[option]}${words}`);
  const grouping = byHelp[by.join(',')];
  return [
    `${start} ${name} ${example}`,
    '',
    `${name}: ${summary}.`,
    '',
    '  --data FILE.csv[.gz]        the data, UTF-8, with a heading; an empty cell is a missing answer, and so is a',
    '                              reason of our exports (skipped, dont_know, ...) in it or in the column A__missing',
    '  --where COLUMN=VALUE        only the rows with this value (any number of times; of one column either value)',
    ...(outcome ? outcomeHelp : []),
    ...(isRead(name) ? [questionnaireHelp] : []),
    ...(grouping === undefined ? [] : [grouping]),
    ...named(needs, ' (needed)'),
    ...named(takes, ''),
    '  --format json|csv|svg       json when left out; csv is the table, svg a drawing where one makes sense',
  ].join('\n');
}
