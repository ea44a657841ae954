import { formatDay, formatList, formatNumber } from '../../../../analysis/format.ts';
import type { Language } from '../../../../surveys/text.ts';
import { ListTable } from '../../../parts/listTable.tsx';
import { appendixWords } from '../../../text/appendix/words.ts';
import { dashboardWords } from '../../../text/dashboard/words.ts';
import { reportWords } from '../../../text/report/words.ts';
import type { Report } from './readReport.ts';

interface PartProps {
  report: Report;
  language: Language;
}

/** Limits that hold of some figure, each once, and what only people can write. */
export const Reflection = ({ report, language }: PartProps) => {
  const words = reportWords[language].reflection;
  const holding = report.figures.flatMap(({ reply }) =>
    reply.appendix.limitations.filter(({ holds }) => holds === true),
  );
  const limits = [...new Set(holding.map(({ sentence }) => sentence[language]))];
  return (
    <>
      <h3>{words.limits}</h3>
      {limits.length === 0 ? (
        <p>{words.noLimits}</p>
      ) : (
        <ul>
          {limits.map((limit) => (
            <li>{limit}</li>
          ))}
        </ul>
      )}
      <h3>{words.open}</h3>
      <p>{words.openLead}</p>
      <ol class="open-points">
        {words.points.map((point) => (
          <li>{point}</li>
        ))}
      </ol>
    </>
  );
};

/** Where every figure comes from: releases, ledger, methods, settings and software. */
export const Sources = ({ report, language }: PartProps) => {
  const words = reportWords[language].sources;
  const kinds = dashboardWords[language].kinds;
  const appendices = report.figures.map(({ kind, reply }) => ({ kind, appendix: reply.appendix }));
  const releases = appendices.flatMap(({ appendix }) => appendix.data.releases);
  const cited = [...new Map(releases.map((release) => [release.fingerprint, release])).values()];
  const settings = appendices.flatMap(({ appendix }) => appendix.defaults);
  const applied = new Map(settings.map((one) => [`${one.key} ${one.written[language]}`, one]));
  const software = appendices[0]?.appendix.software;
  return (
    <>
      <h3>{words.releases}</h3>
      <ul>
        {cited.map(({ number, releasedOn, campaign, fingerprint }) => (
          <li>
            {appendixWords[language].data.release(
              formatNumber(number, language),
              formatDay(releasedOn, language),
              campaign[language],
            )}{' '}
            <code>{fingerprint}</code>
          </li>
        ))}
        <li>
          {report.ledger === null
            ? words.noLedger
            : words.ledger(formatNumber(report.ledger.count, language), report.ledger.head)}
        </li>
      </ul>
      <ListTable
        id="report-methods"
        caption={words.methods}
        head={[words.figure, words.estimand, words.methods, words.data]}
        rows={appendices.map(({ kind, appendix }) => [
          kinds[kind].title,
          appendix.estimand[language],
          formatList(
            appendix.methods.map(({ id, version, name }) => `${name[language]} (${id} ${version})`),
            language,
          ),
          <code>{appendix.data.fingerprint}</code>,
        ])}
        none="–"
      />
      <ListTable
        id="report-settings"
        caption={words.settings}
        head={[words.setting, words.value]}
        rows={[...applied.values()].map(({ name, written }) => [name[language], written[language]])}
        none="–"
      />
      {software && <p>{words.software(software.name, software.version)}</p>}
      <p>{words.standards}</p>
    </>
  );
};
