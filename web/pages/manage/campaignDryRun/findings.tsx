import type { DryRun } from '../../../../api/model/dryRun.ts';
import type { DryRunFinding } from '../../../../api/model/dryRunCodes.ts';
import type { Language } from '../../../../surveys/text.ts';
import { dryRunWords } from '../../../text/manage/dryRun/words.ts';
import { stepOf } from '../campaignWizard/stepStates.ts';
import { findingSentence } from './findingWords.ts';

interface FindingsProps {
  dryRun: DryRun;
  language: Language;
  /** Where a draft is changed; an open campaign keeps what it asks. */
  mendable: boolean;
}

/** People or teams beyond this many are left to the list of everybody and to its file. */
const mostNamed = 50;

function About({ dryRun, finding, language }: { dryRun: DryRun; finding: DryRunFinding; language: Language }) {
  const teams = new Set(finding.teams);
  const members = new Set(finding.members);
  const named = dryRun.teams.flatMap((team) => [
    ...(teams.has(team.id) ? [{ team: team.id, label: team.name[language] }] : []),
    ...team.people
      .filter(({ id }) => members.has(id))
      .map(({ name }) => ({ team: team.id, label: `${name} (${team.name[language]})` })),
  ]);
  if (named.length === 0) return null;
  return (
    <details>
      <summary>{dryRunWords[language].whom(named.length)}</summary>
      <ul>
        {named.slice(0, mostNamed).map(({ team, label }) => (
          <li>
            <a href={`/teams/${team}`}>{label}</a>
          </li>
        ))}
        {named.length > mostNamed && <li>…</li>}
      </ul>
    </details>
  );
}

/** What a dry run found: what stops the opening first, then what is for people to weigh. */
export const Findings = ({ dryRun, language, mendable }: FindingsProps) => {
  const words = dryRunWords[language];
  const { findings, campaign } = dryRun;
  if (findings.length === 0) return <p class="notice">{words.nothing}</p>;
  const groups = [
    { severity: 'error', heading: words.errors, lead: words.errorsLead },
    { severity: 'warning', heading: words.warnings, lead: words.warningsLead },
  ] as const;
  return (
    <>
      {mendable && !findings.some(({ severity }) => severity === 'error') && <p class="notice">{words.ready}</p>}
      {groups.map(({ severity, heading, lead }) => {
        const found = findings.filter((finding) => finding.severity === severity);
        if (found.length === 0) return null;
        return (
          <section class={`findings is-${severity}`} aria-labelledby={`found-${severity}`}>
            <h2 id={`found-${severity}`}>{heading}</h2>
            {mendable && <p>{lead}</p>}
            <ul>
              {found.map((finding) => {
                const sentence = findingSentence(finding, language);
                return (
                  <li>
                    {sentence}{' '}
                    {mendable && (
                      <a href={`/campaigns/${campaign.id}/edit/${stepOf(finding)}`}>
                        {words.mend}
                        <span class="unseen"> ({sentence})</span>
                      </a>
                    )}
                    <About dryRun={dryRun} finding={finding} language={language} />
                  </li>
                );
              })}
            </ul>
          </section>
        );
      })}
    </>
  );
};
