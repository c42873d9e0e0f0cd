import type { ReactNode } from 'react';
import type { Option } from './nationalModel.ts';
import type { ViewProps } from './viewProps.ts';

/** What to look at, as a form that works without script; all of it stands in the address. */
export function Choosers({ t, addresses, model }: ViewProps) {
  const { choices, query } = model;
  const isNarrowed = Object.values(query).some(Boolean);
  return (
    <details className="national-choose noprint" open={isNarrowed}>
      <summary>{t('nationalChoose.summary')}</summary>
      <form action={addresses.national()}>
        {choices.checklists.length > 1 && (
          <Field label={t('nationalChoose.checklist')} name="sjekkliste" chosen={query.sjekkliste}>
            <Options options={choices.checklists} />
          </Field>
        )}
        {choices.rounds.length > 1 && (
          <Field label={t('nationalChoose.round')} name="runde" chosen={query.runde}>
            <Options options={choices.rounds} />
          </Field>
        )}
        {choices.editions.length > 1 && (
          <Field label={t('nationalEditions.choose')} name="utgave" chosen={query.utgave ?? ''}>
            <Options options={choices.editions} />
          </Field>
        )}
        <Field label={t('nationalChoose.indicator')} name="indikator" chosen={query.indikator}>
          <option value="">{t('nationalChoose.levels')}</option>
          {choices.questions.map(({ name, options }) => (
            <optgroup key={name} label={name}>
              <Options options={options} />
            </optgroup>
          ))}
        </Field>
        <Field label={t('nationalChoose.county')} name="fylke" chosen={query.fylke}>
          <option value="">{t('nationalChoose.country')}</option>
          <Options options={choices.counties} />
        </Field>
        {choices.panel && (
          <label className="national-panel">
            <input type="checkbox" name="panel" value="ja" defaultChecked={query.panel === 'ja'} />
            {t('nationalChoose.panel', { rounds: choices.panel })}
          </label>
        )}
        <p className="actions">
          <button type="submit" className="button">
            {t('nationalChoose.go')}
          </button>
          {isNarrowed && <a href={addresses.national()}>{t('nationalChoose.reset')}</a>}
        </p>
      </form>
    </details>
  );
}

type FieldProps = {
  readonly label: string;
  readonly name: string;
  readonly chosen: string | null | undefined;
  readonly children: ReactNode;
};

function Field({ label, name, chosen, children }: FieldProps) {
  return (
    <label>
      {label}
      <select name={name} defaultValue={chosen ?? undefined}>
        {children}
      </select>
    </label>
  );
}

function Options({ options }: { readonly options: readonly Option[] }) {
  return options.map(({ value, name }) => (
    <option key={value} value={value}>
      {name}
    </option>
  ));
}
