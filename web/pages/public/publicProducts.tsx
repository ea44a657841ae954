import { formatDay } from '../../../analysis/format.ts';
import { productKindLabels } from '../../../analysis/ledger/products.ts';
import type { PublicProduct } from '../../../api/model/publicProducts.ts';
import type { Language } from '../../../surveys/text.ts';
import { Written } from '../../parts/written.tsx';

/** What teams made, each with its kind, place and day; the link leads to another site. */
export const PublicProducts = ({ products, language }: { products: PublicProduct[]; language: Language }) => (
  <ul>
    {products.map(({ title, kind, link, finishedOn, institution }) => (
      <li>
        {link === null ? (
          <Written text={title} language={language} />
        ) : (
          <a href={link} rel="noopener">
            <Written text={title} language={language} />
          </a>
        )}
        {`. ${productKindLabels[kind][language]}, ${institution[language]}, ${formatDay(finishedOn, language)}.`}
      </li>
    ))}
  </ul>
);
