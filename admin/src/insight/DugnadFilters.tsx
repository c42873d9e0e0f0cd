import { Button } from '@mui/material';
import { useState } from 'react';
import { Chip } from '../dashboard/list/Chip.tsx';
import { Choice, Options } from '../dashboard/list/Choice.tsx';
import { Search } from '../dashboard/list/Search.tsx';
import { useListFilter } from '../dashboard/list/useListFilter.ts';
import { YearChoice } from '../dashboard/list/YearChoice.tsx';
import { firstDay, lastDay } from '../dashboard/list/years.ts';
import { useInsight } from '../dashboard/useInsight.ts';
import type { DugnadFilter } from './dugnadFilter.ts';
import type { Choices } from './useChoices.ts';

const statuses = ['COMPARED', 'NO_AFTER', 'NO_BEFORE', 'PLANNED', 'ENDED'] as const;
const outcomes = ['IMPROVED', 'UNCHANGED', 'WORSENED'] as const;
const themeOutcomes = ['BETTER', 'WORSE', 'SAME', 'NOT_COMPARABLE'] as const;

/** The one of a list of words that an address may name; null for anything else. */
const oneOf = <Word extends string>(words: readonly Word[], value: string): Word | null =>
  words.find((word) => word === value) ?? null;

/** What the list is narrowed to: search, checklist, county, status; and the more rarely used ones. */
export function DugnadFilters({ choices }: { choices: Choices }) {
  const { say } = useInsight();
  const { filter, change, clear } = useListFilter<DugnadFilter>();
  const isNarrowed = Object.keys(filter).some((key) => key !== 'checklistId');
  return (
    <>
      <div className="wb-filters">
        <Search value={filter.search ?? ''} label={say('dugnads.search')} search={(search) => change({ search })} />
        <Choice
          label={say('dugnads.checklist')}
          value={filter.checklistId ?? choices.usualChecklistId}
          change={(checklistId) => change({ checklistId, themeId: null, themeOutcome: null })}
        >
          <Options of={choices.checklists} />
        </Choice>
        <Choice
          label={say('dugnads.county')}
          value={filter.countyCode ?? ''}
          change={(countyCode) => change({ countyCode })}
        >
          <Everything />
          <Options of={choices.counties} />
        </Choice>
        <Choice
          label={say('dugnads.status')}
          value={filter.status ?? ''}
          change={(status) => change({ status: oneOf(statuses, status) })}
        >
          <Everything />
          <Options of={statuses.map((id) => ({ id, name: say(`dugnads.short${id}`) }))} />
        </Choice>
        <More choices={choices} />
        {isNarrowed && (
          <Button variant="text" onClick={() => clear(['checklistId'])}>
            {say('dugnads.clear')}
          </Button>
        )}
      </div>
      <div className="wb-chips">
        <Chip
          isChosen={filter.followed === true}
          label={say('dugnads.followed')}
          press={() => change({ followed: filter.followed ? null : true })}
        />
      </div>
    </>
  );
}

/** The more rarely used filters: what became of it, of one theme, and when it was held. */
function More({ choices: { themesOf, usualChecklistId } }: { choices: Choices }) {
  const { say } = useInsight();
  const { filter, change } = useListFilter<DugnadFilter>();
  const { outcome, themeId, themeOutcome, heldFrom, heldTo } = filter;
  const [isOpen] = useState(() => Boolean(outcome || themeId || heldFrom || heldTo));
  return (
    <details className="wb-more wb-more-always" open={isOpen}>
      <summary>{say('dugnads.more')}</summary>
      <div className="wb-filters">
        <Choice
          label={say('dugnads.outcome')}
          value={outcome ?? ''}
          change={(value) => change({ outcome: oneOf(outcomes, value) })}
        >
          <Everything />
          <Options of={outcomes.map((id) => ({ id, name: say(`dugnads.outcome${id}`) }))} />
        </Choice>
        <Choice
          label={say('dugnads.theme')}
          value={themeId ?? ''}
          change={(value) => change({ themeId: value, ...(value ? {} : { themeOutcome: null }) })}
        >
          <Everything />
          <Options of={themesOf(filter.checklistId ?? usualChecklistId)} />
        </Choice>
        {themeId && (
          <Choice
            label={say('dugnads.themeOutcome')}
            value={themeOutcome ?? ''}
            change={(value) => change({ themeOutcome: oneOf(themeOutcomes, value) })}
          >
            <Everything />
            <Options of={themeOutcomes.map((id) => ({ id, name: say(`dugnads.word${id}`) }))} />
          </Choice>
        )}
        <YearChoice
          label={say('dugnads.heldFrom')}
          day={heldFrom}
          change={(year) => change({ heldFrom: year && firstDay(year) })}
        />
        <YearChoice
          label={say('dugnads.heldTo')}
          day={heldTo}
          change={(year) => change({ heldTo: year && lastDay(year) })}
        />
      </div>
    </details>
  );
}

function Everything() {
  const { say } = useInsight();
  return <option value="">{say('dugnads.everything')}</option>;
}
