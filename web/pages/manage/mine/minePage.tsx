import type { WorkingTable } from '../../../../api/model/workingViews.ts';
import { unwrap } from '../../../client.ts';
import { ActionForm } from '../../../parts/actionForm.tsx';
import { Written } from '../../../parts/written.tsx';
import { mineWords } from '../../../text/manage/mine/words.ts';
import { recommendationWords } from '../../../text/manage/recommendations/words.ts';
import { workingAddress } from '../board/workingAddress.ts';
import { currentProgram, ProgramNav } from '../currentProgram.tsx';
import type { FormPage } from '../formPage.tsx';
import { ManagePage } from '../managePage.tsx';
import { StateWords } from '../recommendationState.tsx';

/** What the reader answers for, and whether the weekly reminder of it is wanted. */
export const minePage: FormPage = {
  verb: 'recommendation.read',
  async show({ reader }) {
    const { client, language, me } = reader;
    const words = mineWords[language];
    const choice = await currentProgram(reader);
    const program = choice.program.id;
    const query = { program, owner: me.id, sort: 'due' as const };
    const table = await unwrap<WorkingTable>(client.recommendations.table.$get({ query }));
    const { wanted } = await unwrap(client.me.digest.$get());
    return (
      <ManagePage
        reader={reader}
        section="recommendations"
        title={words.title}
        path={[{ href: workingAddress('', { program }), label: recommendationWords[language].title }]}
        demonstration={choice.program.demonstration}
      >
        <ProgramNav choice={choice} reader={reader} />
        <p>{table.total === 0 ? words.none : words.lead}</p>
        {table.total > 0 && (
          <>
            <p class="buttons">
              <a href={workingAddress('', { ...query, attention: 'overdue' })}>{words.overdue(table.overdue)}</a>
              <a href={workingAddress('', { ...query, attention: 'review_due', sort: 'review' })}>
                {words.reviews(table.reviewDue)}
              </a>
              <a href={workingAddress('', query)}>{words.toTable(table.total)}</a>
            </p>
            <ul>
              {table.items.slice(0, 20).map(({ id, title, state }) => (
                <li>
                  <a href={`/recommendations/${id}`}>
                    <Written text={title} language={language} />
                  </a>{' '}
                  <StateWords standing={state} language={language} />
                </li>
              ))}
            </ul>
          </>
        )}
        <h2>{words.digest.heading}</h2>
        <ActionForm
          second
          action={wanted ? 'stop' : 'start'}
          label={wanted ? words.digest.stop : words.digest.start}
          consequence={wanted ? words.digest.wanted : words.digest.refused}
        />
      </ManagePage>
    );
  },
  async send({ reader }, values) {
    await unwrap(reader.client.me.digest.$put({ json: { wanted: values.get('button') === 'start' } }));
    const { program } = await currentProgram(reader);
    return `/recommendations/mine?${new URLSearchParams({ program: program.id, done: 'saved' })}`;
  },
};
