import type { ViewProps } from './viewProps.ts';

type Props = ViewProps & {
  /** What was looked for. */
  readonly find: string;
  readonly hrefOf: (slug: string) => string;
};

/**
 * Finds a municipality: without script by a form that comes back with links, with script while one types (findMine.ts). The
 * form keeps what is shown.
 */
export function FindMine({ t, addresses, model, find, hrefOf }: Props) {
  const { found, query } = model;
  const kept = Object.entries(query).filter(([, value]) => value);
  return (
    <form className="national-find noprint" action={addresses.national()} id="finn">
      <label htmlFor="finn-kommune">{t('nationalFind.title')}</label>
      <input
        id="finn-kommune"
        name="finn"
        defaultValue={find}
        placeholder={t('nationalFind.hint')}
        autoComplete="off"
        maxLength={60}
        data-find=""
      />
      {kept.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value ?? ''} />
      ))}
      <button type="submit" className="button go">
        {t('nationalFind.go')}
      </button>
      <div className="national-found" data-found="" role="status">
        {find.trim() !== '' && (
          <>
            <p>
              {found.length > 0
                ? t('nationalFind.found', { smart_count: found.length })
                : t('nationalFind.none', { text: find })}
            </p>
            <ul className="links">
              {found.map(({ code, name, countyName, municipality }) => (
                <li key={code}>
                  <a href={hrefOf(municipality.slug)}>
                    {name}, {countyName}
                  </a>
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
      <p className="note">{t('nationalFind.truth')}</p>
    </form>
  );
}
