import type { Language } from '../../../surveys/text.ts';
import { CheckBox } from '../../parts/choiceFields.tsx';
import { Told } from '../../parts/forms.tsx';
import { type FormView, faultBeside, fieldId } from '../../parts/formView.ts';
import { campaignWords } from '../../text/manage/campaigns/words.ts';
import type { placesOf } from './programTeams.ts';

type Places = Awaited<ReturnType<typeof placesOf>>;

/** The teams chosen: every one, those of whole institutions, and those ticked one by one. */
export function teamsChosen(values: URLSearchParams, places: Places): string[] {
  const whole = values.getAll('institutions');
  const single = values.getAll('teams');
  const ids = places.flatMap(({ institution, teams }) =>
    teams
      .map(({ id }) => id)
      .filter((id) => values.has('everyTeam') || whole.includes(institution.id) || single.includes(id)),
  );
  // What is no team of the programme goes along, for the API to refuse.
  return [...new Set([...ids, ...single])];
}

/** Boxes for teams, by institution. */
export const TeamChoice = ({ form, places, language }: { form: FormView; places: Places; language: Language }) => {
  const words = campaignWords[language];
  return (
    <fieldset
      class={faultBeside(form, 'teams') === null ? 'field' : 'field faulty'}
      id={fieldId('teams')}
      tabindex={-1}
    >
      <legend>{words.fields.teams?.label}</legend>
      <Told form={form} name="teams" />
      {places.every(({ teams }) => teams.length === 0) && <p>{words.noTeams}</p>}
      <CheckBox form={form} name="everyTeam" value="1" label={words.everyTeam} />
      {places
        .filter(({ teams }) => teams.length > 0)
        .map(({ institution, teams }) => (
          <fieldset class="group">
            <legend>{institution.name[language]}</legend>
            <CheckBox
              form={form}
              name="institutions"
              value={institution.id}
              id={`whole-${institution.id}`}
              label={words.everyTeamOf(institution.name[language])}
            />
            {teams.map(({ id, name }) => (
              <CheckBox form={form} name="teams" value={id} id={`team-${id}`} label={name[language]} />
            ))}
          </fieldset>
        ))}
    </fieldset>
  );
};
