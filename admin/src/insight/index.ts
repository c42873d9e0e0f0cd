import DugnadIcon from '@mui/icons-material/Groups';
import EffectIcon from '@mui/icons-material/Insights';
import { lazy } from 'react';

/** Dugnads and what became of them; loaded when somebody looks. */
export const dugnads = {
  name: 'dugnads',
  list: lazy(() => import('./DugnadList.tsx')),
  show: lazy(() => import('./DugnadShow.tsx')),
  icon: DugnadIcon,
  options: { label: 'dugnads.title' },
};

/** Does the dugnad work? */
export const effect = {
  name: 'effect',
  list: lazy(() => import('./EffectPage.tsx')),
  icon: EffectIcon,
  options: { label: 'effect.title' },
};
