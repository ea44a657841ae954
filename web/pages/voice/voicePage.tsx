import { formatDay } from '../../../analysis/format.ts';
import type { Voice } from '../../../api/model/voices.ts';
import { ErrorSummary } from '../../parts/errorSummary.tsx';
import { errorsOf, type FormView } from '../../parts/formView.ts';
import { RespondentPage } from '../../parts/respondentPage.tsx';
import { sized, type TextSize } from '../../parts/textSize.ts';
import { Written } from '../../parts/written.tsx';
import { voiceWords } from '../../text/voice/words.ts';
import { StateWords } from '../manage/recommendationState.tsx';
import { DisputeSteps } from './disputeSteps.tsx';
import { VoiceForms } from './voiceForms.tsx';
import { VoiceHistory } from './voiceHistory.tsx';

interface VoicePageProps {
  voice: Voice;
  token: string;
  path: string;
  size: TextSize;
  form: FormView;
  /** Something was just sent and taken. */
  done: boolean;
}

const Standing = ({ voice: { state }, language }: { voice: Voice; language: FormView['language'] }) => {
  const words = voiceWords[language];
  const { open, verified, disputed, both } = words.declared;
  const said = state.verified ? (state.disputed ? both : verified) : state.disputed ? disputed : open;
  return (
    <>
      <h2>{words.where}</h2>
      <p class="standing">
        <StateWords standing={state} language={language} />{' '}
        <span class="hint">{words.since(formatDay(state.since, language))}</span>
      </p>
      {state.declared && <p>{said}</p>}
    </>
  );
};

const Evidence = ({ voice, token, language }: Pick<VoicePageProps, 'voice' | 'token'> & Pick<FormView, 'language'>) =>
  voice.evidence.length === 0 ? null : (
    <section aria-labelledby="evidence">
      <h2 id="evidence">{voiceWords[language].evidence}</h2>
      <ul>
        {voice.evidence.map(({ id, name }) => (
          <li>
            <a href={`/api/v1/voices/${token}/recommendations/${voice.id}/evidence/${id}`} download>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );

/** A recommendation as its contributor reads it by the link, with what there is to say. It needs no script. */
export const VoicePage = ({ voice, token, path, size, form, done }: VoicePageProps) => {
  const { language, problem } = form;
  const words = voiceWords[language];
  const { title, detail, dispute, ledger } = voice;
  return (
    <RespondentPage
      language={language}
      title={title[language] || title.fr || title.en}
      path={path}
      size={size}
      sheet="reading.css"
    >
      <ErrorSummary language={language} errors={errorsOf(form)} />
      {done && (
        <div class="notice" tabindex={-1} autofocus>
          <p>
            <strong>{words.done}</strong>
          </p>
        </div>
      )}
      {problem?.code === 'stale_revision' && <p class="notice">{words.meanwhile}</p>}
      <p>
        <a href={sized(`/voice/${token}?lang=${language}`, size)}>{words.back}</a>
      </p>
      <h1>
        <Written text={title} language={language} />
      </h1>
      <p class="hint">{words.submitted(formatDay(voice.state.submittedOn, language))}</p>
      <Standing voice={voice} language={language} />
      {(detail.fr.trim() !== '' || detail.en.trim() !== '') && (
        <>
          <h2>{words.detail}</h2>
          <p class="own-words">
            <Written text={detail} language={language} />
          </p>
        </>
      )}
      {dispute !== null && (
        <section aria-labelledby="dispute">
          <h2 id="dispute">{words.dispute.heading}</h2>
          <p>
            {words.dispute.lead} {voice.hasMediator ? words.dispute.mediator : words.dispute.noMediator}
          </p>
          <DisputeSteps path={dispute} language={language} />
        </section>
      )}
      <Evidence voice={voice} token={token} language={language} />
      <VoiceForms voice={voice} form={form} />
      <VoiceHistory voice={voice} language={language} />
      {ledger.head !== null && (
        <>
          <h2>{words.ledger.heading}</h2>
          <p>{words.ledger.text(ledger.count)}</p>
          <p class="hash">
            <code>{ledger.head}</code>
          </p>
        </>
      )}
    </RespondentPage>
  );
};
