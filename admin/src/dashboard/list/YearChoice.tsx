import { useWords } from '../progress/useWords.ts';
import { Choice, Options } from './Choice.tsx';
import { dugnadYears } from './years.ts';

type Props = {
  readonly label: string;
  readonly day: string | null | undefined;
  readonly change: (year: string) => void;
};

/** One of the years that dugnads have been held in, or the next one. `day` is the day that the list is narrowed to now. */
export function YearChoice({ label, day, change }: Props) {
  const { t } = useWords();
  // The next year is among them: whose midnight it is makes no difference, and a browser is slow to know Oslo's.
  const today = new Date().toISOString();
  return (
    <Choice label={label} value={day?.slice(0, 4) ?? ''} change={change}>
      <option value="">{t('workbench.filter.any_year')}</option>
      <Options of={dugnadYears(today).map((year) => ({ id: year, name: year }))} />
    </Choice>
  );
}
