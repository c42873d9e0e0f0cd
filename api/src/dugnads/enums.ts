import { builder } from '../builder.ts';

export const ParticipantKindEnum = builder.enumType('ParticipantKind', {
  description: 'Who takes part in a dugnad.',
  values: {
    FRONTLINE: { description: 'Those who meet children and families: school, health station, NAV (førstelinje).' },
    VOLUNTARY: { description: 'Clubs and organisations (frivillige).' },
    DECISION_MAKER: { description: 'Politicians and leaders (beslutningstakere).' },
    YOUTH: { description: 'The young themselves (barn og unge).' },
    PARENT: { description: 'Parents (foreldre).' },
    BUSINESS: { description: 'Business (næringsliv).' },
    OTHER: { description: 'Others (andre).' },
  } as const,
});

export const DugnadFieldEnum = builder.enumType('DugnadField', {
  description: 'A part of the record of a dugnad, as a refusal names it.',
  values: {
    HELD_ON: { description: 'The day.' },
    PLACE: { description: 'The place.' },
    PROCESS_LEADER: { description: 'The process leader.' },
    PARTICIPANTS: { description: 'The participants.' },
    THEMES: { description: 'The themes.' },
    MINUTES: { description: 'The minutes.' },
  } as const,
});
