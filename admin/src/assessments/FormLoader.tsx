import { textIn } from '@fritidssjekken/checklist-definitions';
import { type ReactNode, startTransition, useEffect, useState } from 'react';
import { ask, type Failure, NoAnswer } from '../common/ask.ts';
import { keep, kept } from '../common/keep.ts';
import { useSession, useTexts } from '../common/session.tsx';
import { Trouble } from '../common/Trouble.tsx';
import { Waiting } from '../common/Waiting.tsx';
import { formAssessmentQuery } from './formQueries.ts';
import { createFormStore, type FormAssessment, type FormStore } from './formStore.ts';
import type { Outbox } from './outbox.ts';
import { FormContext } from './useForm.ts';

/** Milliseconds between questions for what others have answered. */
const pollEvery = 4_000;

/** Loads an assessment, from the server or else from the copy that this browser keeps, and keeps it up to date. */
export function FormLoader({
  id,
  outbox,
  children,
}: {
  id: string;
  outbox: Outbox | null;
  children: (name: string) => ReactNode;
}) {
  const t = useTexts();
  const { viewer, language } = useSession();
  const [form, setForm] = useState<FormStore | null>(null);
  const [trouble, setTrouble] = useState<Failure | 'NONE' | null>(null);
  const userId = viewer?.id;

  useEffect(() => {
    if (!userId || !outbox) return;
    let store: FormStore | null = null;
    let isGone = false;
    void load(id).then((loaded) => {
      if (isGone) return;
      if (typeof loaded === 'string') return setTrouble(loaded);
      store = createFormStore(loaded, userId, outbox);
      // In slices: the form is large, and keeps nobody from scrolling while it is made.
      startTransition(() => {
        setTrouble(null);
        setForm(store);
      });
    });
    return () => {
      isGone = true;
      store?.close();
      setForm(null);
    };
  }, [id, userId, outbox]);

  useEffect(() => {
    if (!form) return;
    const poll = () => {
      if (document.visibilityState === 'visible') void form.poll();
    };
    const timer = setInterval(poll, pollEvery);
    document.addEventListener('visibilitychange', poll);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', poll);
    };
  }, [form]);

  if (!viewer) return <Trouble failure="SIGNED_OUT" />;
  if (trouble)
    return (
      <Trouble
        failure={trouble === 'NONE' ? null : trouble}
        text={trouble === 'OFFLINE' ? t('form.notOnDevice') : t('form.noAssessment')}
      />
    );
  if (!form || !outbox) return <Waiting />;
  const { assessment, checklist, standing } = form.state();
  // Of others' drafts one sees that they exist, and how far they have come; answers that are not shown are not "none".
  if (assessment.state === 'DRAFT' && Object.keys(standing).length === 0) {
    const { completeness, municipality } = assessment;
    return <Trouble failure={null} title={municipality.name} text={t('form.draftOfOthers', completeness)} />;
  }
  const name = [
    assessment.municipality.name,
    `${textIn(checklist.title, language)} ${checklist.version}`,
    assessment.name ?? assessment.round?.name,
  ];
  return <FormContext value={{ form, outbox }}>{children(name.filter(Boolean).join(' · '))}</FormContext>;
}

async function load(id: string): Promise<FormAssessment | Failure | 'NONE'> {
  const name = `assessment ${id}`;
  try {
    const { me, assessment } = await ask(formAssessmentQuery, { id });
    if (!assessment) return me ? 'NONE' : 'SIGNED_OUT';
    await keep(name, assessment);
    return assessment;
  } catch (error) {
    if (!(error instanceof NoAnswer)) throw error;
    if (error.failure === 'FORBIDDEN') return 'NONE';
    return (await kept<FormAssessment>(name)) ?? error.failure;
  }
}
