import { builder } from '../../builder.ts';

export const AssessmentStateEnum = builder.enumType('AssessmentState', {
  description: 'DRAFT, then SUBMITTED, then PUBLISHED; from either of the last two RETURNED.',
  values: {
    DRAFT: { description: 'Under way (utkast): its answers change.' },
    SUBMITTED: { description: 'Sent in (levert) and frozen.' },
    RETURNED: { description: 'Opened again (returnert): frozen, a correction is under way or has taken its place.' },
    PUBLISHED: { description: 'Open to all (publisert).' },
  } as const,
});

export const AnswerStateEnum = builder.enumType('AnswerState', {
  description: 'The kinds of missing stay apart from what was answered.',
  values: {
    UNANSWERED: { description: 'Nobody has answered (ubesvart).' },
    ANSWERED: { description: 'Answered by options, a number or a text (besvart).' },
    DONT_KNOW: { description: "Don't know (vet ikke)." },
    NOT_APPLICABLE: { description: 'Not applicable, with a reason (ikke aktuelt).' },
  } as const,
});

export const PerspectiveEnum = builder.enumType('Perspective', {
  description: 'From whose point of view a municipality is assessed (perspektiv); perspectives are never mixed.',
  values: { ADMINISTRATION: { description: "The administration's own." } } as const,
});

export const SaveOutcomeEnum = builder.enumType('SaveOutcome', {
  description: 'How a save that is in came there.',
  values: {
    SAVED: { description: 'Saved now.' },
    REPLAY: { description: 'This key was saved before; nothing changed.' },
  } as const,
});

export const ErasableTextEnum = builder.enumType('ErasableText', {
  description: 'What can be taken out of an answer for good.',
  values: {
    COMMENT: { description: 'The comment (kommentar).' },
    REASON: { description: 'The reason for not applicable (begrunnelse).' },
    LINK: { description: 'The link to evidence (lenke).' },
    NAME: { description: 'Who saved it: a pseudonym takes the place.' },
  } as const,
});

export const WithheldReasonEnum = builder.enumType('WithheldReason', {
  description: 'Why there is no score, or no level; in the order they are tried.',
  values: {
    INCOMPLETE: { description: 'Not everything that is asked is answered.' },
    NOTHING_COUNTS: { description: "Everything is don't know or not applicable." },
    COVERAGE: { description: 'Too little of the weight counts.' },
  } as const,
});

export const NotCountedReasonEnum = builder.enumType('NotCountedReason', {
  description: 'Why a criterion does not count in the score; never because it was worth 0.',
  values: {
    HIDDEN: { description: 'Hidden by a condition on another answer.' },
    UNANSWERED: { description: 'Not answered.' },
    DONT_KNOW: { description: "Answered by don't know." },
    NOT_APPLICABLE: { description: 'Not applicable here.' },
    UNSCORED: { description: 'A text, which is never scored.' },
  } as const,
});
