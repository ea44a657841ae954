import type { Language } from '../../../surveys/text.ts';
import { offlineWords } from '../../text/offline/words.ts';

/** In a form that holds the answers: takes them away as a page to read, or as data. */
export const DownloadButtons = ({ language }: { language: Language }) => {
  const words = offlineWords[language].download;
  return (
    <div class="take-away">
      <p class="hint">{words.offer}</p>
      <button class="change" type="submit" name="button" value="download">
        {words.page}
      </button>
      <button class="change" type="submit" name="button" value="download:json">
        {words.data}
      </button>
    </div>
  );
};
