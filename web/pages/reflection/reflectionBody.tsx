import type { Reflection } from '../../../api/model/reflections.ts';
import type { FormView } from '../../parts/formView.ts';
import { reflectionWords } from '../../text/reflection/words.ts';
import { Adjustments } from './adjustments.tsx';
import { ReflectionItems } from './reflectionItems.tsx';

interface BodyProps {
  reflection: Reflection;
  form: FormView;
  /** Address of the summary, without its ending. */
  summary: string;
}

/** What a team reads of its reflection, below the title: the same for members and for who leads or coaches them. */
export const ReflectionBody = ({ reflection, form, summary }: BodyProps) => {
  const { language } = form;
  const words = reflectionWords[language];
  const { answered, shown, items } = reflection;
  if (!shown || answered === null) {
    return (
      <>
        <h2>{words.waiting.title}</h2>
        <p>{words.waiting.text}</p>
        <p class="hint">{words.whoReads}</p>
      </>
    );
  }
  return (
    <>
      <p>{words.lead}</p>
      <p class="hint">{words.whoReads}</p>
      <p>{words.answered(answered.patient_side, answered.professional_side)}.</p>
      <ul class="ways">
        <li>
          <a href="#adjust">{words.adjust.title}</a>
        </li>
        <li>
          <a href={`${summary}?lang=${language}`}>{words.summary.link}</a>
        </li>
        <li>
          <a href={`${summary}.txt?lang=${language}`}>{words.summary.text}</a>
        </li>
      </ul>
      <ReflectionItems items={items} language={language} />
      <Adjustments reflection={reflection} form={form} />
    </>
  );
};
