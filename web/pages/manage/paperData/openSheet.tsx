import type { CampaignDetail } from '../../../../api/model/campaignReading.ts';
import type { PaperPlace, WaitingSheet } from '../../../../api/model/paperOverview.ts';
import { SelectField } from '../../../parts/choiceFields.tsx';
import { TextField } from '../../../parts/forms.tsx';
import type { FormView } from '../../../parts/formView.ts';
import { formWords } from '../../../text/forms/words.ts';
import { paperDataWords } from '../../../text/manage/paperData/words.ts';
import { vocabulary } from '../../../text/vocabulary/words.ts';

interface OpenSheetProps {
  campaign: CampaignDetail;
  places: PaperPlace[];
  waiting: WaitingSheet[];
  form: FormView;
}

/** Which sheet is entered: among which envelopes it lay, or whose it is; and its number. Posted: a code stands in no address. */
export const OpenSheet = ({ campaign, places, waiting, form }: OpenSheetProps) => {
  const { language } = form;
  const words = paperDataWords[language];
  const pending = (place: PaperPlace) =>
    waiting.filter(({ team, side }) => team.id === place.team.id && side === place.side).length;
  const open = places.filter((place) => place.returned > place.entered + pending(place));
  const anonymous = campaign.mode === 'anonymous';
  return (
    <section aria-labelledby="enter">
      <h2 id="enter">{words.enter.heading}</h2>
      <p>{words.enter.lead}</p>
      {anonymous && open.length === 0 ? (
        <p>{places.some(({ returned }) => returned > 0) ? words.enter.noneLeft : words.enter.noneYet}</p>
      ) : (
        <form class="entries" method="post" action={`/campaigns/${campaign.id}/paper/sheet`} autocomplete="off">
          {anonymous ? (
            <SelectField
              form={form}
              name="place"
              choices={[
                // Among several, none is chosen beforehand: a sheet in the wrong team stays there.
                ...(open.length > 1 ? [{ value: '', label: formWords[language].choose }] : []),
                ...open.map(({ team, side }) => ({
                  value: `${team.id} ${side}`,
                  label: `${team.name[language]} – ${vocabulary[language].sides[side]}`,
                })),
              ]}
            />
          ) : (
            <TextField form={form} name="code" />
          )}
          <TextField form={form} name="sheet" />
          <p class="buttons">
            <button class="button" type="submit" name="button" value="more:open">
              {words.enter.send}
            </button>
          </p>
        </form>
      )}
    </section>
  );
};
