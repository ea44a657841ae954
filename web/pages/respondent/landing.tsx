import { formatDay } from '../../../analysis/format.ts';
import { type AnswerableFormItem, isAnswerable } from '../../../surveys/form.ts';
import { sized } from '../../parts/textSize.ts';
import { answeringWords } from '../../text/answering/words.ts';
import { respondentWords } from '../../text/respondent/words.ts';
import type { InvitedAnswering, Questionnaire } from './answering.ts';
import { answeringMinutes } from './answeringTime.ts';
import { FormFrame } from './formFrame.tsx';
import { declineAddress } from './formPath.ts';
import type { WordedProblem } from './reviewPage.tsx';
import { StartButtons } from './startButtons.tsx';
import { WayChoice } from './wayChoice.tsx';

const questionsOf = ({ form }: Questionnaire): AnswerableFormItem[] =>
  form.sections.flatMap((section) => section.items).filter(isAnswerable);

const Points = ({ heading, points }: { heading: string; points: string[] }) => (
  <>
    <h2>{heading}</h2>
    <ul>
      {points.map((point) => (
        <li>{point}</li>
      ))}
    </ul>
  </>
);

interface LandingProps {
  answering: InvitedAnswering;
  /** Why somebody who was about to send is to read it again. */
  problem?: WordedProblem;
}

/** The first page: who asks, why, how long, what is kept and who will read it. Nothing starts before the button. */
export const Landing = ({ answering, problem }: LandingProps) => {
  const { language, invited, experience, demographics, size = 100 } = answering;
  const { campaign, program, team, side } = invited;
  const words = respondentWords[language].landing;
  const { consent } = experience.document;
  const kept = words.kept.points[campaign.mode](words.sides[side]);
  const minutes = words.minutes(answeringMinutes(experience, language), questionsOf(experience).length);
  const mayKeepSilent = questionsOf(experience).some((item) => item.required) ? words.skipMost : words.skipAny;
  // A shared device keeps nothing: what is said of one's own would not be true of it.
  const { points } = words.freely;
  const until = answering.kiosk?.until;
  const freely = until
    ? [points[0], until]
    : [...points, answeringWords[language][answering.maySave ? 'may' : 'mayNot']];
  const facts: [string, string[]][] = [
    [words.asker, [program.name[language]]],
    [words.team, [team.name[language]]],
    [
      words.time,
      demographics === null ? [minutes] : [minutes, words.minutesAboutYou(answeringMinutes(demographics, language))],
    ],
    [words.until, [campaign.closesOn === null ? words.noEnd : formatDay(campaign.closesOn, language)]],
  ];
  return (
    <FormFrame
      answering={answering}
      at="start"
      title={consent.heading[language]}
      enter="start"
      ownFields={['way', 'mode']}
      // With answers on it, it is a page of the form like the others.
      keeps={problem && answering.keeps ? 'form' : undefined}
      mayNotSave
    >
      <input type="hidden" name="mode" value={campaign.mode} />
      {problem && (
        <section class="summary" aria-labelledby="problem" tabindex={-1} autofocus>
          <h2 id="problem">{problem.title}</h2>
          <p>{problem.detail}</p>
        </section>
      )}
      {invited.declined && <p class="notice">{answeringWords[language].declinedBefore}</p>}
      <p class="place">{campaign.name[language]}</p>
      <h1>{consent.heading[language]}</h1>
      {consent.paragraphs.map((paragraph) => (
        <p>{paragraph[language]}</p>
      ))}
      <dl class="facts">
        {facts.map(([term, lines]) => (
          <div>
            <dt>{term}</dt>
            {lines.map((line) => (
              <dd>{line}</dd>
            ))}
          </div>
        ))}
      </dl>
      <Points heading={words.freely.heading} points={[mayKeepSilent, ...freely]} />
      <Points heading={words.kept.heading} points={demographics === null ? kept : [...kept, words.keptAboutYou]} />
      <Points heading={words.readers.heading} points={words.readers.points[campaign.mode](campaign.minimumGroup)} />
      {answering.kiosk === undefined && (
        <p>
          <a href={sized(`/privacy?lang=${language}`, size)}>{words.privacy}</a>
        </p>
      )}
      <WayChoice answering={answering} />
      <StartButtons answering={answering} />
      {answering.kiosk === undefined && answering.notice?.kind !== 'trial' && (
        <p class="quiet">
          <a href={declineAddress(answering.token, language, size)}>{answeringWords[language].decline}</a>
        </p>
      )}
    </FormFrame>
  );
};
