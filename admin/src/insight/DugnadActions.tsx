import { Box } from '@mui/material';
import { dayOf } from '../common/formats.ts';
import { Section } from '../dashboard/Section.tsx';
import { useInsight } from '../dashboard/useInsight.ts';
import type { DugnadRecord } from './dugnadModel.ts';

/** What was agreed at a dugnad, and how far it has come. */
export function DugnadActions({ actions }: { actions: DugnadRecord['actions'] }) {
  const { say, language } = useInsight();
  return (
    <Section title={say('dugnad.actions')} isEmpty={actions.length === 0}>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {actions.map(({ id, what, state, responsibleRole, dueOn, isOverdue, isPublic, criterion }) => (
          <Box
            component="li"
            key={id}
            sx={{ borderBottom: '1px solid', borderColor: 'divider', maxWidth: '72ch', py: 1.25 }}
          >
            <Box sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>{what}</Box>
            <Box sx={{ color: 'text.secondary', fontSize: 'var(--fs-size-2)' }}>
              {[
                say(`dugnad.action${state}`),
                responsibleRole,
                dueOn && say('dugnad.due', { day: dayOf(dueOn, language) }),
                isOverdue && say('dugnad.overdue'),
                say(isPublic ? 'dugnad.public' : 'dugnad.notPublic'),
              ]
                .filter(Boolean)
                .join(' · ')}
            </Box>
            {criterion && (
              <Box sx={{ fontSize: 'var(--fs-size-2)' }}>
                {say('dugnad.lifts', { question: `${criterion.number}. ${criterion.text}` })}
              </Box>
            )}
          </Box>
        ))}
      </Box>
    </Section>
  );
}
