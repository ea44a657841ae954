import type { CampaignDetail } from '../../../../api/model/campaignReading.ts';
import type { WaitingSheet } from '../../../../api/model/paperOverview.ts';
import type { Language } from '../../../../surveys/text.ts';
import { ListTable } from '../../../parts/listTable.tsx';
import { paperDataWords } from '../../../text/manage/paperData/words.ts';
import { vocabulary } from '../../../text/vocabulary/words.ts';

interface WaitingSheetsProps {
  campaign: CampaignDetail;
  waiting: WaitingSheet[];
  language: Language;
  /** Whether the campaign still takes answers. */
  takes: boolean;
}

/** Sheets entered once: each can be entered again, or given up. */
export const WaitingSheets = ({ campaign, waiting, language, takes }: WaitingSheetsProps) => {
  const words = paperDataWords[language];
  if (waiting.length === 0) return null;
  const named = campaign.mode !== 'anonymous';
  const actions = ({ id, side, sheet }: WaitingSheet) => (
    <div class="actions">
      {takes && (
        <form method="post" action={`/campaigns/${campaign.id}/paper/sheet`}>
          <input type="hidden" name="entry" value={id} />
          <input type="hidden" name="side" value={side} />
          <input type="hidden" name="sheet" value={sheet} />
          <button class="button" type="submit" name="button" value="more:open" aria-label={`${words.again} – ${sheet}`}>
            {words.again}
          </button>
        </form>
      )}
      <form method="post">
        <button
          class="button second"
          type="submit"
          name="button"
          value={`abandon:${id}`}
          aria-label={`${words.abandon} – ${sheet}. ${words.abandonMeans}`}
        >
          {words.abandon}
        </button>
      </form>
    </div>
  );
  return (
    <section aria-labelledby="waiting">
      <h2 id="waiting">{words.waiting.heading}</h2>
      <p>{`${words.waiting.lead} ${words.abandon}${language === 'fr' ? '\u00a0' : ''}: ${words.abandonMeans}`}</p>
      <ListTable
        id="waiting-sheets"
        caption={words.waiting.table}
        head={[
          ...[words.waiting.sheet, ...(named ? [words.waiting.person] : []), words.place, words.waiting.by],
          words.waiting.next,
        ]}
        rows={waiting.map((each) => [
          each.sheet,
          ...(named ? [each.member] : []),
          `${each.team.name[language]} – ${vocabulary[language].sides[each.side]}`,
          each.byYou ? words.byYou : words.bySomebody,
          actions(each),
        ])}
        none=""
      />
    </section>
  );
};
