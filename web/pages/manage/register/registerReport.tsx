import {
  originLabels,
  origins,
  priorities,
  priorityLabels,
  themeLabels,
  themes,
} from '../../../../analysis/ledger/facets.ts';
import { eventWords } from '../../../../analysis/ledger/labels.ts';
import { reasonCodes, reasonLabels } from '../../../../analysis/ledger/reasons.ts';
import { registerColumns, registerSteps } from '../../../../analysis/ledger/registerColumns.ts';
import type { RegisterReport } from '../../../../api/model/registerImport.ts';
import { sides } from '../../../../surveys/side.ts';
import type { Language } from '../../../../surveys/text.ts';
import { ListTable } from '../../../parts/listTable.tsx';
import { registerWords } from '../../../text/manage/register/words.ts';
import { vocabulary } from '../../../text/vocabulary/words.ts';

interface Worded {
  language: Language;
}

export const Taken = ({ taken, language, program }: Worded & { taken: RegisterReport; program: string }) => {
  const words = registerWords[language];
  return (
    <div class="notice" role="status" tabindex={-1} autofocus>
      <p>{taken.recommendations === 0 ? words.nothingNew : words.taken(taken.recommendations, taken.events)}</p>
      {taken.alreadyThere > 0 && <p>{words.alreadyThere(taken.alreadyThere)}</p>}
      <p>
        <a href={`/recommendations?${new URLSearchParams({ program })}`}>{words.toTheTable}</a>
      </p>
    </div>
  );
};

interface CheckedProps extends Worded {
  report: RegisterReport;
  csv: string;
  fill: boolean;
}

/** What would be taken in, and the button that does it; it carries the lines that were checked. */
export const Checked = ({ report, language, csv, fill }: CheckedProps) => {
  const words = registerWords[language];
  return (
    <section class="notice" role="status" tabindex={-1} autofocus>
      <p>{report.recommendations === 0 ? words.nothingNew : words.found(report.recommendations, report.events)}</p>
      {report.alreadyThere > 0 && <p>{words.alreadyThere(report.alreadyThere)}</p>}
      {report.recommendations > 0 && (
        <form method="post" enctype="multipart/form-data">
          <input type="hidden" name="key" value={crypto.randomUUID()} />
          <input type="hidden" name="csv" value={csv} />
          {fill && <input type="hidden" name="fill" value="yes" />}
          <button class="button" type="submit" name="button" value="take">
            {words.take(report.recommendations)}
          </button>
        </form>
      )}
    </section>
  );
};

interface FaultsProps extends Worded {
  faults: RegisterReport['faults'];
  count: number;
}
export const Faults = ({ faults, count, language }: FaultsProps) => {
  const words = registerWords[language];
  if (faults.length === 0) return null;
  return (
    <ListTable
      id="faults"
      caption={words.faults(count, faults.length)}
      head={[words.line, words.column, words.problem]}
      rows={faults.map(({ line, column, code }) => [
        String(line),
        column === null ? '–' : <code>{column}</code>,
        words.reasons[code],
      ])}
      none=""
    />
  );
};

export const Columns = ({ language }: Worded) => {
  const { columns } = registerWords[language];
  return (
    <ListTable
      id="columns"
      caption={columns.title}
      head={[columns.column, columns.holds]}
      rows={registerColumns.map((column) => [<code>{column}</code>, columns.means[column]])}
      none=""
    />
  );
};

/** The codes that columns take, with their words. */
export const Codes = ({ language }: Worded) => {
  const { codes } = registerWords[language];
  const rows: [string, string, string][] = [
    ...[...sides, 'joint' as const].map((code): [string, string, string] => [
      'side',
      code,
      vocabulary[language].sides[code],
    ]),
    ...registerSteps.map((code): [string, string, string] => ['state', code, eventWords(code)[language]]),
    ...reasonCodes.map((code): [string, string, string] => ['reason_code', code, reasonLabels[code][language]]),
    ...themes.map((code): [string, string, string] => ['theme', code, themeLabels[code][language]]),
    ...priorities.map((code): [string, string, string] => ['priority', code, priorityLabels[code][language]]),
    ...origins.map((code): [string, string, string] => ['origin', code, originLabels[code][language]]),
  ];
  return (
    <ListTable
      id="codes"
      caption={codes.title}
      head={[codes.code, codes.of, codes.words]}
      rows={rows.map(([of, code, words]) => [<code>{code}</code>, <code>{of}</code>, words])}
      none=""
    />
  );
};
