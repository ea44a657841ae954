import type { Contributors } from '../../../api/model/contributors.ts';
import type { RecommendationWithEvents } from '../../../api/model/recommendationReading.ts';
import { PageProblem, unwrap } from '../../client.ts';
import { ActionForm } from '../../parts/actionForm.tsx';
import { SelectField } from '../../parts/choiceFields.tsx';
import { EntryForm } from '../../parts/forms.tsx';
import { ListTable } from '../../parts/listTable.tsx';
import { QrCode } from '../../parts/qrCode.tsx';
import { contributorsWords } from '../../text/manage/contributors/words.ts';
import { recommendationWords } from '../../text/manage/recommendations/words.ts';
import { vocabulary } from '../../text/vocabulary/words.ts';
import type { Reader } from '../reader.ts';
import { may } from './currentProgram.tsx';
import { lineOf } from './entries.ts';
import type { FormPage, Turn } from './formPage.tsx';
import { ManagePage } from './managePage.tsx';

async function readBoth({ reader: { client }, param }: Turn) {
  const [id, api] = [param('id'), client.recommendations[':id']] as const;
  const recommendation = await unwrap<RecommendationWithEvents>(api.$get({ param: { id } }));
  const contributors = await unwrap<Contributors>(api.contributors.$get({ param: { id } }));
  return { recommendation, contributors };
}

const pathOf = ({ language }: Reader, { id, title }: RecommendationWithEvents) => [
  { href: '/recommendations', label: recommendationWords[language].title },
  { href: `/recommendations/${id}`, label: title[language] || title.fr || title.en },
];

const LinkShown = (props: { reader: Reader; recommendation: RecommendationWithEvents; name: string; url: string }) => {
  const { reader, recommendation, name, url } = props;
  const { title, lead, private: hint, back } = contributorsWords[reader.language].shown;
  return (
    <ManagePage reader={reader} section="recommendations" title={title} path={pathOf(reader, recommendation)}>
      <p>{lead(name)}</p>
      <p class="hash">
        <code>{url}</code>
      </p>
      <QrCode address={url} label={title} />
      <p>
        <strong>{hint}</strong>
      </p>
      <p>
        <a href={`/recommendations/${recommendation.id}/contributors`}>{back}</a>
      </p>
    </ManagePage>
  );
};

/** Who contributed a recommendation: staff link members of the team, and take them off. */
export const contributorsPage: FormPage = {
  verb: 'recommendation.contributors',
  async show(turn, { values, problem }) {
    const { reader } = turn;
    const { language } = reader;
    const words = contributorsWords[language];
    const { recommendation, contributors } = await readBoth(turn);
    const form = { language, values, problem, words: words.fields };
    const { memberRoles } = vocabulary[language];
    const [speaks, { items, candidates }] = [may(reader, 'recommendation.voice'), contributors] as const;
    const choices = candidates.map(({ id, name, role }) => ({ value: id, label: `${name} (${memberRoles[role]})` }));
    return (
      <ManagePage
        reader={reader}
        section="recommendations"
        title={words.title}
        path={pathOf(reader, recommendation)}
        form={form}
      >
        {words.lead.map((paragraph) => (
          <p>{paragraph}</p>
        ))}
        <ListTable
          id="contributors"
          caption={words.list}
          head={[words.head.name, words.head.role, words.head.reach, words.head.actions]}
          rows={items.map(({ memberId, name, role, reach }) => [
            name,
            memberRoles[role],
            words.reach[reach],
            <>
              {speaks && <ActionForm action={`link:${memberId}`} label={words.showLink(name)} second />}
              <ActionForm action={`remove:${memberId}`} label={words.remove(name)} second />
            </>,
          ])}
          none={words.none}
        />
        {choices.length === 0 ? (
          <p>{words.nobody}</p>
        ) : (
          <EntryForm form={form} send={words.add}>
            <SelectField form={form} name="memberId" choices={[{ value: '', label: words.choose }, ...choices]} />
          </EntryForm>
        )}
      </ManagePage>
    );
  },
  async send(turn, values, once) {
    const { reader, param } = turn;
    const id = param('id');
    const api = reader.client.recommendations[':id'].contributors[':member'];
    const [action = '', named = ''] = lineOf(values, 'button').split(':');
    if (action === 'link') {
      const { recommendation, contributors } = await readBoth(turn);
      const { url } = await unwrap(api.link.$post({ param: { id, member: named } }));
      const name = contributors.items.find(({ memberId }) => memberId === named)?.name ?? '';
      return { page: <LinkShown {...{ reader, recommendation, name, url }} /> };
    }
    if (action === 'remove') {
      await unwrap(api.$delete({ param: { id, member: named } }, once));
      return `/recommendations/${id}/contributors?done=removed`;
    }
    const member = lineOf(values, 'memberId');
    if (member === '') throw new PageProblem(400, 'invalid_request', { faults: [{ path: 'memberId' }] });
    await unwrap(api.$put({ param: { id, member } }, once));
    return `/recommendations/${id}/contributors?done=added`;
  },
};
