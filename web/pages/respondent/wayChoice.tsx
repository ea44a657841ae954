import { answeringWords } from '../../text/answering/words.ts';
import { type InvitedAnswering, ways } from './answering.ts';
import { Option } from './choiceControls.tsx';

/** For somebody who is helped, or whose answers another person gives: a quiet question, closed until it is opened. */
export const WayChoice = ({ answering }: { answering: InvitedAnswering }) => {
  const { language, way, invited } = answering;
  const words = answeringWords[language].way;
  return (
    <details open={way !== 'web'}>
      <summary>{words.summary}</summary>
      <fieldset>
        <legend>{words.legend}</legend>
        <p class="hint">{invited.campaign.mode === 'anonymous' ? words.counted : words.kept}</p>
        {ways.map((value) => (
          <Option type="radio" name="way" value={value} label={words.ways[value]} checked={way === value} />
        ))}
      </fieldset>
    </details>
  );
};
