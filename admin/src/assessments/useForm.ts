import { createContext, useContext, useSyncExternalStore } from 'react';
import type { FormState, FormStore } from './formStore.ts';
import type { Outbox, OutboxState } from './outbox.ts';

export type FormTools = { readonly form: FormStore; readonly outbox: Outbox };

export const FormContext = createContext<FormTools | null>(null);

/** The form that the page stands in: its changes. */
export function useForm(): FormTools {
  const tools = useContext(FormContext);
  if (!tools) throw new Error('useForm outside FormContext');
  return tools;
}

/** What the form shows now. */
export function useFormState(): FormState {
  const { form } = useForm();
  return useSyncExternalStore(form.subscribe, form.state);
}

/** What is on its way now. */
export function useOutboxState(): OutboxState {
  const { outbox } = useForm();
  return useSyncExternalStore(outbox.subscribe, outbox.state);
}
