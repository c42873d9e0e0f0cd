import { builder } from '../builder.ts';
import type { NotReleased } from './rules/released.ts';

export const NotReleasedEnum = builder.enumType('NotReleased', {
  description: 'Why a figure of a group is not shown.',
  values: {
    NOT_PUBLISHED: { description: 'What it is made of is not published.' },
    TOO_FEW: { description: 'It would rest on too few answers to mean anything.' },
    GROUP_UNKNOWN: { description: 'No fact says which group of that kind the municipality is in.' },
  } as const satisfies Record<NotReleased, object>,
});
