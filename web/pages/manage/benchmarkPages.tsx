import { Hono } from 'hono';
import { universeMismatches } from '../../../analysis/benchmarks/universe.ts';
import { formatDay, formatPercent } from '../../../analysis/format.ts';
import type { StoredBenchmark } from '../../../api/model/benchmarks.ts';
import { withoutPipes } from '../../../surveys/piping.ts';
import type { Language } from '../../../surveys/text.ts';
import { Facts, ListTable } from '../../parts/listTable.tsx';
import type { SiteOptions } from '../../site.tsx';
import { agreementWords } from '../../text/manage/agreements/words.ts';
import { benchmarkWords } from '../../text/manage/benchmarks/words.ts';
import { benchmarksOf, institutionsOf } from '../dashboard/choices.ts';
import { agreementsPage } from './agreementPages.tsx';
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

interface BenchmarkProps {
  benchmark: StoredBenchmark;
  language: Language;
  /** The institution whose patients it counts, by name. */
  institution: string | null;
}

const Benchmark = ({ benchmark, language, institution }: BenchmarkProps) => {
  const words = benchmarkWords[language];
  const { id, item, name, universe, geography, referenceDate, source, shares, programId } = benchmark;
  const known = benchmarkItem(item);
  const mismatches = universeMismatches(benchmark, known?.kind === 'multiple');
  const question = known ? withoutPipes(known.text)[language] : item;
  return (
    <details class="detail">
      <summary>
        {question} <span class="person">{name[language]}</span>
      </summary>
      {mismatches.map(({ sentence }) => (
        <p class="caveat">{sentence[language]}</p>
      ))}
      <Facts
        facts={[
          [words.universe, universe[language]],
          [words.ages, words.agesFrom(benchmark.ageFrom)],
          [words.population, words.populations[benchmark.population]],
          [words.counting, words.countings[benchmark.counts]],
          [words.asking, words.askings[benchmark.asks]],
          [words.geography, geography],
          [words.date, formatDay(referenceDate, language)],
          [words.source, source],
          [words.origin, programId === null ? words.shipped : (institution ?? words.own)],
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
  const [benchmarks, institutions] = await Promise.all([
    benchmarksOf(client, program),
    institutionsOf(client, program),
  ]);
  return (
    <ManagePage reader={reader} section="benchmarks" title={words.title} demonstration={demonstration}>
      <ProgramNav choice={choice} reader={reader} />
      <p>{words.lead}</p>
      <p>
        <a href={`/benchmarks/agreements?${new URLSearchParams({ program })}`}>{agreementWords[language].link}</a>
      </p>
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
        <Benchmark
          benchmark={benchmark}
          language={language}
          institution={institutions.find(({ id }) => id === benchmark.institutionId)?.name[language] ?? null}
        />
      ))}
    </ManagePage>
  );
}

/** The reference populations of a programme. */
export function benchmarkPages(options: SiteOptions) {
  const pages = new Hono();
  addPage(pages, '/', options, listPage);
  addFormPage(pages, '/new', options, newBenchmark);
  addFormPage(pages, '/agreements', options, agreementsPage);
  return pages;
}
