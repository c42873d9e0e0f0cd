import { builder } from '../builder.ts';

export const ActionStateEnum = builder.enumType('ActionState', {
  description: 'How far an action has come.',
  values: {
    PLANNED: { description: 'Not begun (planlagt).' },
    STARTED: { description: 'Under way (i gang).' },
    DONE: { description: 'Done (ferdig).' },
    DROPPED: { description: 'Given up, with a reason in its history (droppet).' },
  } as const,
});

export const ActionOriginEnum = builder.enumType('ActionOrigin', {
  description: 'Where an action came from.',
  values: {
    DUGNAD: { description: 'Agreed at a dugnad.' },
    NEXT_STEP: { description: 'From the next steps that an assessment points to.' },
    YOUTH: { description: 'From the young themselves.' },
    PLAN: { description: 'From a plan of the municipality.' },
    OTHER: { description: 'From elsewhere.' },
  } as const,
});

export const BarrierEnum = builder.enumType('Barrier', {
  description: 'A barrier to taking part, from the ALLEMED list.',
  values: {
    ECONOMY: { description: 'Money (økonomi).' },
    EQUIPMENT: { description: 'Equipment (utstyr).' },
    TRANSPORT: { description: 'Transport.' },
    INFORMATION: { description: 'Information (informasjon).' },
    DIGITAL_EXCLUSION: { description: 'Digital exclusion (digital ulikhet).' },
    OFFER: { description: 'What there is to take part in (tilbud).' },
    DROPOUT: { description: 'Dropping out (frafall).' },
    FACILITATION: { description: 'Facilitation (tilrettelegging).' },
  } as const,
});

export const ActionFieldEnum = builder.enumType('ActionField', {
  description: 'A part of an action, as a refusal names it.',
  values: {
    WHAT: { description: 'What is to be done.' },
    RESPONSIBLE_ROLE: { description: 'The responsible role.' },
    DUE_ON: { description: 'The day it is due.' },
    CRITERION: { description: 'The criterion.' },
    NOTE: { description: 'The note on a step.' },
  } as const,
});
