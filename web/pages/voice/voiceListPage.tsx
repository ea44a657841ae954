import { formatDay } from '../../../analysis/format.ts';
import type { VoiceItem, VoiceMember } from '../../../api/model/voices.ts';
import type { Language } from '../../../surveys/text.ts';
import { RespondentPage } from '../../parts/respondentPage.tsx';
import { sized, type TextSize } from '../../parts/textSize.ts';
import { Written } from '../../parts/written.tsx';
import { voiceWords } from '../../text/voice/words.ts';
import { StateWords } from '../manage/recommendationState.tsx';

interface VoiceListProps {
  voices: { member: VoiceMember; items: VoiceItem[] };
  token: string;
  language: Language;
  size: TextSize;
}

/** Every recommendation that somebody contributed to, with where it stands. */
export const VoiceListPage = ({ voices: { member, items }, token, language, size }: VoiceListProps) => {
  const words = voiceWords[language];
  return (
    <RespondentPage
      language={language}
      title={words.list.title}
      path={`/voice/${token}`}
      size={size}
      sheet="reading.css"
    >
      <p class="place">{member.program[language]}</p>
      <h1>{words.list.title}</h1>
      <p>{words.list.lead(member.team[language])}</p>
      <ul class="voices">
        {items.map(({ id, title, state }) => (
          <li>
            <a href={sized(`/voice/${token}/${id}?lang=${language}`, size)}>
              <Written text={title} language={language} />
            </a>
            <br />
            <StateWords standing={state} language={language} />{' '}
            <span class="hint">{words.since(formatDay(state.since, language))}</span>
          </li>
        ))}
      </ul>
      <p class="hint">{words.list.private}</p>
    </RespondentPage>
  );
};
