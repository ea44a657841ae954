import type { Context, Hono } from 'hono';
import { openDraft } from '../../../surveys/editing/openDraft.ts';
import { previewDocument } from '../../../surveys/editing/previewDocument.ts';
import { type Form, type FormItem, formFor, isAnswerable } from '../../../surveys/form.ts';
import { sides } from '../../../surveys/side.ts';
import type { Language } from '../../../surveys/text.ts';
import { unwrap } from '../../client.ts';
import type { SiteOptions } from '../../site.tsx';
import { editorWords } from '../../text/manage/editor/words.ts';
import { assetPath } from '../assets.ts';
import { signedIn } from '../reader.ts';
import { ItemField } from '../respondent/itemField.tsx';

/** Most items on one page of the preview, around the one that is being written. */
const mostItems = 50;

const Item = ({ item, language }: { item: FormItem; language: Language }) =>
  isAnswerable(item) ? (
    <ItemField purpose="experience" item={item} entry={{ values: [], reason: null }} fault={null} language={language} />
  ) : (
    <p class="intro">{item.text[language]}</p>
  );

interface SheetProps {
  form: Form;
  /** The name of the section, and of the item that is being written, where there is one. */
  section: string;
  item: string | null;
  language: Language;
}

/** One section as the respondent's page shows it, every item of it, rules not applied. */
const Sheet = ({ form, section: name, item: shownItem, language }: SheetProps) => {
  const section = form.sections.find((each) => each.name === name);
  if (section === undefined) return <p>{editorWords[language].preview.empty}</p>;
  const at = section.items.findIndex((item) => item.name === shownItem);
  const start = Math.max(0, Math.min(at - 2, section.items.length - mostItems));
  return (
    <>
      <h1>{section.title[language]}</h1>
      {section.intro && start === 0 && <p class="intro">{section.intro[language]}</p>}
      {section.items.slice(start, start + mostItems).map((item) => (
        <div id={`item-${item.name}`}>
          <Item item={item} language={language} />
        </div>
      ))}
    </>
  );
};

async function previewPage(options: SiteOptions, c: Context) {
  const { client, language: readers } = await signedIn(options, c.req.raw);
  const slug = c.req.param('slug') ?? '';
  const { document } = await unwrap<{ document: unknown }>(
    client.questionnaires[':slug'].draft.$get({ param: { slug } }),
  );
  const asked = c.req.query('lang');
  const language = asked === 'fr' || asked === 'en' ? asked : readers;
  const side = sides.find((each) => each === c.req.query('side')) ?? 'patient_side';
  const words = editorWords[language].preview;
  const { draft } = openDraft(document);
  const whole = draft && previewDocument(draft, { fr: editorWords.fr.preview.blank, en: editorWords.en.preview.blank });
  const section = c.req.query('section');
  return c.html(
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{words.title}</title>
        <link rel="stylesheet" href={assetPath('respondent.css')} />
      </head>
      <body>
        <main>
          {whole === null ? (
            <p>{words.empty}</p>
          ) : section === undefined ? (
            <>
              <h1>{whole.consent.heading[language]}</h1>
              {whole.consent.paragraphs.map((paragraph) => (
                <p>{paragraph[language]}</p>
              ))}
            </>
          ) : (
            <Sheet
              form={formFor(whole, side)}
              section={section}
              item={c.req.query('item') ?? null}
              language={language}
            />
          )}
        </main>
      </body>
    </html>,
  );
}

/**
 * The saved draft as a respondent of one side would see it, for the frame of the editor. Query: `side`, `lang`, `section`
 * (a name; left out: the first screen), `item` (a name).
 */
export function addDraftPreview(pages: Hono, options: SiteOptions): void {
  pages.get('/:slug/draft/preview', (c) => previewPage(options, c));
}
