import { formatDay, formatNumber } from '../../../../analysis/format.ts';
import type { Language } from '../../../../surveys/text.ts';
import { Facts, ListTable } from '../../../parts/listTable.tsx';
import { reportWords } from '../../../text/report/words.ts';
import { vocabulary } from '../../../text/vocabulary/words.ts';
import type { Report } from './readReport.ts';

interface PartProps {
  report: Report;
  language: Language;
}

/** What the engagement was for: the programme's words, or the team's mandate and objectives. */
export const Aim = ({ report, language }: PartProps) => {
  const words = reportWords[language].aim;
  const { program, team } = report;
  const { levels, continuum } = vocabulary[language];
  const day = (date: string | null) => (date === null ? '–' : formatDay(date, language));
  return (
    <>
      <p>{program.description[language].trim() || words.none}</p>
      {team && (
        <Facts
          facts={[
            [words.mandate, team.mandate[language]],
            [words.objectives, team.objectives.map((objective) => objective[language]).join(' · ') || '–'],
            [words.level, levels[team.level]],
            [words.continuum, continuum[team.continuum].name],
            [words.dates, `${day(team.startsOn)} – ${day(team.endsOn)}`],
          ]}
        />
      )}
    </>
  );
};

/** How patients took part, and how the experience was asked about. */
export const Methods = ({ report, language }: PartProps) => {
  const words = reportWords[language].methods;
  const { team, institutions, teams, survey } = report;
  return (
    <>
      <h3>{words.engagement}</h3>
      <p>{words.places(formatNumber(institutions, language), teams === null ? null : formatNumber(teams, language))}</p>
      {team &&
        (team.engagementMethods.length === 0 ? (
          <p>{words.noMethods}</p>
        ) : (
          <>
            <p>{words.engagementMethods}</p>
            <ul>
              {team.engagementMethods.map(({ method, on }) => (
                <li>{`${method[language]}, ${formatDay(on, language)}`}</li>
              ))}
            </ul>
          </>
        ))}
      <h3>{words.survey}</h3>
      {survey === null ? (
        <p>{words.noSurvey}</p>
      ) : (
        <ListTable
          id="report-survey"
          caption={words.surveyLead}
          head={[words.item, words.fact]}
          rows={words.facts(survey)}
          none={words.noSurvey}
        />
      )}
    </>
  );
};
