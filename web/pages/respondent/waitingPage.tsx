import { offlineWords } from '../../text/offline/words.ts';
import type { InvitedAnswering } from './answering.ts';
import { DownloadButtons } from './downloadButtons.tsx';
import { FormFrame } from './formFrame.tsx';

/** After the last button, without a connection: the answers wait on the device. They are on this page as well. */
export const WaitingPage = ({ answering }: { answering: InvitedAnswering }) => {
  const { language } = answering;
  const words = offlineWords[language].waiting;
  return (
    <FormFrame answering={answering} at="review" title={words.title} enter="send" keeps="waiting">
      <section class="notice" aria-labelledby="waiting" tabindex={-1} autofocus>
        <h1 id="waiting">{words.title}</h1>
        {words.paragraphs.map((paragraph) => (
          <p>{paragraph}</p>
        ))}
      </section>
      <div class="buttons">
        <button class="button" type="submit" name="button" value="send">
          {words.again}
        </button>
        <button class="button second" type="submit" name="button" value="change:review">
          {words.change}
        </button>
      </div>
      <DownloadButtons language={language} />
    </FormFrame>
  );
};
