import type { Impact } from '../../../api/model/questionnaireImpact.ts';
import type { Comparability } from '../../../surveys/comparison/comparability.ts';
import { withoutPipes } from '../../../surveys/piping.ts';
import type { Language } from '../../../surveys/text.ts';
import type { DocumentFault } from '../../../surveys/validation/fault.ts';
import { PageProblem, unwrap } from '../../client.ts';
import { EntryForm } from '../../parts/forms.tsx';
import type { FieldWords } from '../../parts/formView.ts';
import { Facts } from '../../parts/listTable.tsx';
import { impactWords } from '../../text/manage/impact/words.ts';
import { questionnaireWords } from '../../text/manage/questionnaires/words.ts';
import { DocumentFaults } from './documentFaults.tsx';
import { draftTitle } from './draftTitle.ts';
import type { FormPage, Turn } from './formPage.tsx';
import { ImpactChanges, impactSummary } from './impactChanges.tsx';
import { ManagePage } from './managePage.tsx';

interface Read {
  title: string;
  revision: number;
  faults: DocumentFault[];
  /** Null for a first version made from nothing, and for a draft that has not the shape of a questionnaire. */
  impact: Impact | null;
}

async function read({ reader, param }: Turn): Promise<Read> {
  const slug = param('slug');
  const draftClient = reader.client.questionnaires[':slug'].draft;
  const draft = await unwrap<{ revision: number; document: Record<string, unknown> }>(
    draftClient.$get({ param: { slug } }),
  );
  const { faults } = await unwrap<{ faults: DocumentFault[] }>(draftClient.validate.$post({ param: { slug } }));
  const title = draftTitle(draft.document, reader.language, slug);
  const { base } = await unwrap(draftClient.base.$get({ param: { slug } }));
  if (base === null) return { title, revision: draft.revision, faults, impact: null };
  const impact = await shapely(
    reader.client.questionnaires[':slug'].versions[':number']['preview-impact'].$post({
      param: { slug: base.slug, number: String(base.number) },
      json: { document: draft.document },
    }),
  );
  return { title, revision: draft.revision, faults, impact };
}

/** A reply, or null when the draft has not the shape of a questionnaire: its faults say so. */
async function shapely(reply: Parameters<typeof unwrap<unknown>>[0]): Promise<Impact | null> {
  try {
    // The client's own type of it loses itself in conditions within conditions.
    return (await unwrap<unknown>(reply)) as Impact;
  } catch (error) {
    if (error instanceof PageProblem && error.code === 'invalid_document') return null;
    throw error;
  }
}

/** The words of each decision: what to decide, and what the rules propose for this one. */
function fieldsOf(impact: Impact | null, language: Language): Record<string, FieldWords> {
  const words = impactWords[language];
  return Object.fromEntries(
    [...(impact?.items ?? []), ...(impact?.scales ?? [])].flatMap((each): [string, FieldWords][] => {
      if (each.status !== 'kept') return [];
      const hint = words.proposed(words.comparabilities[each.proposed]);
      return [
        [
          `decisions.${each.name}`,
          { label: words.decide(withoutPipes(each.text)[language]), hint, repair: words.repair },
        ],
      ];
    }),
  );
}

const Notes = ({ impact, language }: { impact: Impact; language: Language }) => {
  const words = impactWords[language];
  const { openCampaigns, unreleased, shared } = impact;
  return (
    <>
      <p>{impactSummary(impact, language)}</p>
      {openCampaigns > 0 && <p class="notice">{words.openCampaigns(openCampaigns)}</p>}
      <p>
        {words.counts} {unreleased > 0 && words.unreleased(unreleased)} {shared && words.shared}
      </p>
      <details class="detail">
        <summary>{words.meanings}</summary>
        <Facts facts={Object.values(words.comparabilities).map(({ name, means }) => [name, means])} />
      </details>
    </>
  );
};

/** What publishing the draft would change, item by item, with what a person decides about each; and the publishing. */
export const impactPage: FormPage = {
  verb: 'questionnaire.edit',
  async show(turn, { values: sent, problem }) {
    const { reader, param } = turn;
    const { language } = reader;
    const words = impactWords[language];
    const slug = param('slug');
    const { title, revision, faults, impact } = await read(turn);
    const values = new URLSearchParams(sent);
    for (const each of [...(impact?.items ?? []), ...(impact?.scales ?? [])]) {
      const name = `decisions.${each.name}`;
      if (each.status === 'kept' && !values.has(name)) values.set(name, each.proposed);
    }
    const form = { language, values, problem, words: fieldsOf(impact, language) };
    return (
      <ManagePage
        reader={reader}
        section="questionnaires"
        title={words.title(title)}
        path={[
          { href: '/questionnaires', label: questionnaireWords[language].title },
          { href: `/questionnaires/${slug}`, label: title },
          { href: `/questionnaires/${slug}/draft`, label: words.draft },
        ]}
        form={form}
      >
        <p>
          {impact === null
            ? words.first
            : words.against(impact.base.slug === slug ? null : impact.base.slug, impact.base.number)}
        </p>
        {faults.length > 0 && (
          <section aria-labelledby="faults" class="notice">
            <h2 id="faults">{words.faults(faults.length)}</h2>
            <DocumentFaults faults={faults} language={language} whole={words.whole} />
            <p>
              <a href={`/questionnaires/${slug}/draft`}>{words.toDraft}</a>
            </p>
          </section>
        )}
        {impact !== null && <Notes impact={impact} language={language} />}
        {faults.length === 0 ? (
          <EntryForm form={form} send={words.publish} others={<span>{words.consequence}</span>}>
            <input type="hidden" name="revision" value={String(revision)} />
            {impact !== null && <ImpactChanges impact={impact} language={language} form={form} />}
          </EntryForm>
        ) : (
          impact !== null && (
            <div class="entries">
              <ImpactChanges impact={impact} language={language} form={null} />
            </div>
          )
        )}
      </ManagePage>
    );
  },
  async send({ reader, param }, values, { headers }) {
    const slug = param('slug');
    const decisions = Object.fromEntries(
      [...values].flatMap(([name, value]): [string, Comparability][] =>
        name.startsWith('decisions.') ? [[name.slice('decisions.'.length), value as Comparability]] : [],
      ),
    );
    const { number } = await unwrap(
      reader.client.questionnaires[':slug'].publish.$post(
        { param: { slug }, json: { decisions } },
        { headers: { ...headers, 'If-Match': `"${values.get('revision') ?? ''}"` } },
      ),
    );
    return `/questionnaires/${slug}/versions/${number}?done=published`;
  },
};
