import { post } from '../common/ask.ts';
import { FailureText } from '../common/FailureText.tsx';
import { useTexts } from '../common/session.tsx';
import { useSubmit } from '../common/useSubmit.ts';
import { useEnter } from './useEnter.ts';

const roles = [
  ['EDITOR', 'signIn.demoEditor'],
  ['ADVISER', 'signIn.demoAdviser'],
  ['ADMINISTRATOR', 'signIn.demoAdministrator'],
] as const;

/** One button for each role; exists on demonstrations only. */
export function DemonstrationSignIn() {
  const t = useTexts();
  const enter = useEnter();
  const { isBusy, failure, submit } = useSubmit();
  const signIn = (role: string) =>
    void submit(async () => {
      const answer = await post('/demo/logg-inn', { role });
      if (answer.ok) await enter();
    });
  return (
    <section>
      <h2>{t('signIn.demoTitle')}</h2>
      <p>{t('signIn.demoText')}</p>
      <div className="actions">
        {roles.map(([role, text]) => (
          <button key={role} type="button" className="button" disabled={isBusy} onClick={() => signIn(role)}>
            {t(text)}
          </button>
        ))}
      </div>
      <FailureText failure={failure} />
    </section>
  );
}
