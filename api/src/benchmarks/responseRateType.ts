import { builder } from '../builder.ts';
import type { ResponseRate } from './rules/nonResponse.ts';

export const ResponseRateRef = builder.objectRef<ResponseRate>('ResponseRate').implement({
  description: 'How many of those invited to a round submitted (svarprosent).',
  fields: (t) => ({
    submitted: t.exposeInt('submitted', { description: 'Invited municipalities whose answers are among the figures.' }),
    invited: t.exposeInt('invited', { description: 'Municipalities that the round invited.' }),
    rate: t.exposeFloat('rate', {
      nullable: true,
      description: 'Submitted ÷ invited, 0–1; null where nobody was invited.',
    }),
  }),
});
