import type { Child } from 'hono/jsx';
import { ErrorSummary } from '../../parts/errorSummary.tsx';
import { errorsOf, type FormView } from '../../parts/formView.ts';
import { StaffPage } from '../../parts/staffPage.tsx';
import { noticeOf } from '../../text/forms/words.ts';
import { pageWords } from '../../text/page/words.ts';
import type { SectionName } from '../../text/staff/words.ts';
import type { Reader } from '../reader.ts';

export interface Step {
  href: string;
  label: string;
}

interface ManagePageProps {
  reader: Reader;
  section: SectionName;
  title: string;
  /** The pages above this one, the nearest last. */
  path?: Step[];
  form?: FormView;
  demonstration?: boolean;
  /** The address of the script that makes the page do more (`islandPath`). */
  script?: string;
  children?: Child;
}

/** A page of staff on which something is kept up to date: where it lies, what was just done, what was refused. */
export const ManagePage = ({
  reader,
  section,
  title,
  path = [],
  form,
  demonstration,
  script,
  children,
}: ManagePageProps) => {
  const errors = form === undefined ? [] : errorsOf(form);
  const notice = errors.length > 0 ? null : noticeOf(reader.url, reader.language);
  const spoken = errors.length > 0 ? `${pageWords[reader.language].errorPrefix}${title}` : title;
  return (
    <StaffPage visitor={reader} title={spoken} section={section} demonstration={demonstration} script={script}>
      {path.length > 0 && (
        <p class="path">
          {path.map(({ href, label }) => (
            <>
              <a href={href}>{label}</a>
              <span aria-hidden="true">{'\u00a0› '}</span>
            </>
          ))}
        </p>
      )}
      <ErrorSummary language={reader.language} errors={errors} />
      {notice !== null && (
        <p class="notice" role="status" tabindex={-1} autofocus>
          {notice}
        </p>
      )}
      <h1>{title}</h1>
      {children}
    </StaffPage>
  );
};
