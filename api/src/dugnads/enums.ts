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

export const MissingCodeEnum = builder.enumType('DugnadMissingCode', {
  description: 'What a dugnad lacks to be compared.',
  values: {
    NO_BEFORE: { description: 'No assessment describes the time before it: begin the next one earlier.' },
    NO_BEFORE_YET: { description: 'No assessment describes the time before it, which goes on: begin one.' },
    NO_AFTER_YET: { description: 'No assessment describes the time after it: begin one when its first day has come.' },
    NO_ANSWERS: { description: 'No assessment of the checklist was ever submitted: begin one.' },
    PLANNED: { description: 'It lies ahead: an after can come when it has been held.' },
    ENDED: {
      description:
        'No assessment describes the time after it, and none is to be waited for: the municipality ended before one could come, or has ended since.',
    },
  } as const,
});

export const ComparisonStatusEnum = builder.enumType('DugnadComparisonStatus', {
  description: 'Whether a dugnad can be compared.',
  values: {
    PLANNED: { description: 'It lies ahead, and is nothing else.' },
    NO_BEFORE: { description: 'It was held, and there is no before.' },
    NO_AFTER: { description: 'It was held, and there is no after yet.' },
    ENDED: { description: 'It was held, there is no after, and the municipality has ended: there will be none.' },
    COMPARED: { description: 'It was held, and there are both.' },
  } as const,
});

export const ChangeOutcomeEnum = builder.enumType('DugnadChangeOutcome', {
  description: 'What became of the overall score from before to after, like for like.',
  values: {
    IMPROVED: { description: 'Higher.' },
    WORSENED: { description: 'Lower.' },
    UNCHANGED: { description: 'Exactly the same.' },
  } as const,
});

export const ComparisonSortEnum = builder.enumType('DugnadComparisonSortBy', {
  description: 'What the list of dugnads is sorted by.',
  values: {
    HELD_ON: { description: 'The day of the dugnad.' },
    CHANGE: { description: 'The like-for-like change.' },
    PRACTICE: { description: 'The part of the change that is progress.' },
    BETTER: { description: 'How many criteria are better.' },
    MUNICIPALITY: { description: 'The municipality’s name, by the Norwegian alphabet.' },
  } as const,
});
