import { Hono } from 'hono';
import { formatDay, formatPercent } from '../../../analysis/format.ts';
import type { StoredBenchmark } from '../../../api/model/benchmarks.ts';
import { withoutPipes } from '../../../surveys/piping.ts';
import type { Language } from '../../../surveys/text.ts';
import { Facts, ListTable } from '../../parts/listTable.tsx';
import type { SiteOptions } from '../../site.tsx';
import { benchmarkWords } from '../../text/manage/benchmarks/words.ts';
import { benchmarksOf } from '../dashboard/choices.ts';
import { newBenchmark } from './benchmarkForm.tsx';
import { benchmarkItem } from './benchmarkItems.ts';
import { currentProgram, may, ProgramNav } from './currentProgram.tsx';
import { addFormPage, addPage, type Turn } from './formPage.tsx';
import { ManagePage } from './managePage.tsx';

/** The words of the options that a share counts. */
function categoryWords({ item, mapping }: StoredBenchmark, code: string, language: Language): string {
  const options = benchmarkItem(item)?.options ?? [];
  return (mapping[code] ?? [code])
    .map((counted) => options.find((option) => option.code === counted)?.label[language] ?? counted)
    .join(' + ');
}

const Benchmark = ({ benchmark, language }: { benchmark: StoredBenchmark; language: Language }) => {
  const words = benchmarkWords[language];
  const { id, item, name, universe, geography, referenceDate, source, shares, programId } = benchmark;
  const known = benchmarkItem(item);
  const question = known ? withoutPipes(known.text)[language] : item;
  return (
    <details class="detail">
      <summary>
        {question} <span class="person">{name[language]}</span>
      </summary>
      <Facts
        facts={[
          [words.universe, universe[language]],
          [words.geography, geography],
          [words.date, formatDay(referenceDate, language)],
          [words.source, source],
          [words.origin, programId === null ? words.shipped : words.own],
        ]}
      />
      <ListTable
        id={`shares-${id.replace(/[^\w-]/g, '-')}`}
        caption={words.see(question)}
        head={[words.part, words.share]}
        rows={Object.entries(shares).map(([code, share]) => [
          categoryWords(benchmark, code, language),
          formatPercent(share, language, 1),
        ])}
        none={words.none}
      />
    </details>
  );
};

async function listPage({ reader }: Turn) {
  const { client, language } = reader;
  const words = benchmarkWords[language];
  const choice = await currentProgram(reader);
  const { id: program, demonstration } = choice.program;
  const benchmarks = await benchmarksOf(client, program);
  return (
    <ManagePage reader={reader} section="benchmarks" title={words.title} demonstration={demonstration}>
      <ProgramNav choice={choice} reader={reader} />
      <p>{words.lead}</p>
      {may(reader, 'benchmark.create') && (
        <p>
          <a class="button" href={`/benchmarks/new?${new URLSearchParams({ program })}`}>
            {words.add}
          </a>
        </p>
      )}
      <h2>{words.list}</h2>
      {benchmarks.length === 0 && <p>{words.none}</p>}
      {benchmarks.map((benchmark) => (
        <Benchmark benchmark={benchmark} language={language} />
      ))}
    </ManagePage>
  );
}

/** The reference populations of a programme. */
export function benchmarkPages(options: SiteOptions) {
  const pages = new Hono();
  addPage(pages, '/', options, listPage);
  addFormPage(pages, '/new', options, newBenchmark);
  return pages;
}
