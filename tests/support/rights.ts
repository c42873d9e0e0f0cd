/**
 * Who may see a field, or use an argument:
 * PUBLIC everybody · PUBLISHED the municipality, NDFU from submission, all when published ·
 * EXISTENCE the municipality and NDFU at once, all when published · SUBMITTED the municipality, NDFU from submission ·
 * OWN the municipality and NDFU · HOSTS its editors and NDFU · SELF who is signed in, of themselves ·
 * EDITORS the municipality's editors alone · NDFU · ADMINISTRATOR ·
 * REFUSAL what a mutation tells the caller that it refuses: as far as that mutation goes.
 */
export type Right =
  | 'PUBLIC'
  | 'PUBLISHED'
  | 'EXISTENCE'
  | 'SUBMITTED'
  | 'OWN'
  | 'HOSTS'
  | 'SELF'
  | 'EDITORS'
  | 'EDITORS_OR_ADMINISTRATOR'
  | 'NDFU'
  | 'ADMINISTRATOR'
  | 'REFUSAL';

/** By type, by right: fields, arguments in brackets. */
const table: Record<string, Partial<Record<Right, string>>> = {
  Query: {
    PUBLIC:
      'checklist(id) checklists checklistVersion(checklistId version) counties(on) installation municipalities(filter limit offset) municipality(id) municipalityByCode(code on)',
    SELF: 'me',
    EXISTENCE: 'assessment(id) assessments(filter limit offset) round(id) rounds(limit offset)',
    NDFU: 'user(id) users(filter limit offset)',
  },
  Assessment: {
    EXISTENCE:
      'id chainId number municipality round checklistVersion perspective state isLate completeness replaces replacedBy canEdit canSubmit canReturn canPublish',
    PUBLISHED:
      'municipalityCode submittedAt publishedAt referenceOn respondentRole isFacilitated answers score receipt',
    SUBMITTED: 'name startedAt submittedBy returnedAt returnReason reviewedAt prefilledShare events',
    OWN: 'answersSince(at)',
  },
  AssessmentFilter: { EXISTENCE: 'municipalityId roundId checklistId state search isReviewed' },
  AssessmentPage: { EXISTENCE: 'items totalCount' },
  AssessmentEvent: { SUBMITTED: 'at kind actor' },
  Answer: {
    PUBLISHED: 'criterionId revision state options number link',
    SUBMITTED: 'text reason comment savedBy savedAt proposal',
  },
  Proposal: {
    SUBMITTED: 'state options number text reason comment link originOn originRoundName originChecklistId',
  },
  AssessmentScore: {
    PUBLISHED: 'rule score withheld level levelWithheld completeness coverage themes criteria',
  },
  ThemeScore: { PUBLISHED: 'themeId score withheld contribution completeness coverage' },
  CriterionScore: { PUBLISHED: 'criterionId isAsked notCounted points effectiveWeight contribution' },
  Score: { PUBLISHED: 'fraction percent' },
  Level: { PUBLISHED: 'id name(language)' },
  Withheld: { PUBLISHED: 'because unanswered dontKnow notApplicable coverage needed' },
  Completeness: { EXISTENCE: 'answered asked' },
  Checklist: { PUBLIC: 'id title(language) versions' },
  ChecklistVersion: {
    PUBLIC:
      'id checklistId version from hash audience isProvisional title(language) description(language) canonical criterionCount themes changes',
  },
  ChecklistChange: { PUBLIC: 'kind target note(language)' },
  Theme: { PUBLIC: 'id name(language) criteria' },
  Criterion: { PUBLIC: 'id number text(language)' },
  Municipality: {
    PUBLIC:
      'id code(on) name(on) shortName(on) slug county(on) isCurrent codes names predecessors successors peerFacts language',
    EXISTENCE: 'assessments(checklistId)',
    OWN: 'postAddress seats openRounds',
    HOSTS: 'invitations seatRequests',
  },
  MunicipalityFilter: { PUBLIC: 'search countyCode hasSeat includeEnded ids' },
  MunicipalityPage: { PUBLIC: 'items totalCount' },
  MunicipalityCode: { PUBLIC: 'code countyCode validFrom validTo' },
  MunicipalityName: { PUBLIC: 'name nameSami nameKven nameOfficial validFrom' },
  MunicipalityChange: { PUBLIC: 'changeOn kind from to fromCode toCode note' },
  PeerFact: {
    PUBLIC:
      'vintage population populationYear kostraGroup kostraEdition kostraDescription(language) centralityClass centralityIndex centralityEdition',
  },
  County: { PUBLIC: 'code name nameOfficial' },
  CodeNotValid: {
    PUBLIC: 'code message askedCode askedOn validCode validFrom validTo municipality successors predecessors',
  },
  CodeUnknown: { PUBLIC: 'code message askedCode' },
  Installation: { PUBLIC: 'kind isEmbedded' },
  Round: {
    EXISTENCE:
      'id name checklistVersion state opensOn closesOn publishesOn openedAt closedAt invitedCount publishedCount editions assessments(limit offset)',
    NDFU: 'startedCount submittedCount',
  },
  RoundPage: { EXISTENCE: 'items totalCount' },
  Edition: { EXISTENCE: 'id number publishedAt assessments(limit offset)' },
  Viewer: { SELF: 'id name email language ndfuRole hasPassword needsEmail seats' },
  Seat: { OWN: 'id role title user municipality givenAt' },
  User: { OWN: 'id name email language ndfuRole isActive seats createdAt' },
  UserFilter: { NDFU: 'search ndfuOnly ids' },
  UserPage: { NDFU: 'items totalCount' },
  Invitation: { HOSTS: 'id municipality role sentTo isPersonal createdAt expiresAt isOpen' },
  SeatRequest: { HOSTS: 'id name email title role confirmedAt createdAt' },
  Mutation: {
    EDITORS:
      'startAssessment(municipalityId roundId checklistId version name) saveAnswer(assessmentId criterionId revisionSeen key answer) confirmProposal(assessmentId criterionId revisionSeen key) submitAssessment(id respondentRole isFacilitated referenceOn) publishAssessment(id)',
    HOSTS:
      'returnAssessment(id reason) inviteColleague(municipalityId email role) revokeInvitation(id) acceptSeatRequest(id) declineSeatRequest(id) changeSeat(id role title) endSeat(id) handOnSeat(id toEmail)',
    EDITORS_OR_ADMINISTRATOR:
      'eraseAnswerText(assessmentId criterionId fields) updateMunicipality(id postAddress language)',
    NDFU: 'reviewAssessment(id) inviteMunicipality(municipalityId postAddress)',
    ADMINISTRATOR:
      'createRound(input) updateRound(id input) inviteToRound(id municipalityIds) closeRound(id) publishRound(id) createNdfuUser(email name role) updateUser(id name ndfuRole isActive)',
    SELF: 'setMyLanguage(language) setMyProfile(name email)',
  },
  AnswerInput: { EDITORS: 'state options number text reason comment link' },
  RoundInput: { ADMINISTRATOR: 'name checklistId version opensOn closesOn publishesOn' },
  SavedAnswer: { EDITORS: 'outcome savedAs answer' },
  AnswerConflict: { EDITORS: 'code message current' },
  AssessmentAlreadyStarted: { EDITORS: 'code message existing' },
  AssessmentIncomplete: { EDITORS: 'code message missingCriteria' },
  AssessmentLocked: { EDITORS: 'code message lockedState lockedSince' },
  RoundNotOpen: { REFUSAL: 'code message opensOn' },
  InvalidReferenceDate: { REFUSAL: 'code message earliest latest' },
  UnknownOption: { REFUSAL: 'code message knownOptions' },
  SeatRequestDecided: { REFUSAL: 'code message decidedAt' },
  InvitationClosed: { REFUSAL: 'code message closedBecause' },
};

/** Every entry by its path: "Type.field" and "Type.field(argument)". A refusal that says nothing but its code has none. */
export const rights: ReadonlyMap<string, Right> = new Map(
  Object.entries(table).flatMap(([type, byRight]) =>
    Object.entries(byRight).flatMap(([right, fields]) =>
      [...fields.matchAll(/(\w+)(?:\(([^)]*)\))?/g)].flatMap(([, field, args]) => [
        [`${type}.${field}`, right as Right] as const,
        ...(args ?? '')
          .split(' ')
          .flatMap((arg) => (arg ? [[`${type}.${field}(${arg})`, right as Right] as const] : [])),
      ]),
    ),
  ),
);

export type Role = 'public' | 'elsewhere' | 'reader' | 'editor' | 'adviser' | 'administrator';
export const roles: readonly Role[] = ['public', 'elsewhere', 'reader', 'editor', 'adviser', 'administrator'];
export type Stage = 'draft' | 'submitted' | 'published';
export const stages: readonly Stage[] = ['draft', 'submitted', 'published'];

/** Whether somebody sees what is an assessment's, a round's or a municipality's at that stage. */
export function maySee(right: Right, role: Role, stage: Stage): boolean {
  const own = role === 'editor' || role === 'reader';
  const ndfu = role === 'adviser' || role === 'administrator';
  switch (right) {
    case 'PUBLIC':
      return true;
    case 'PUBLISHED':
      return own || stage === 'published' || (ndfu && stage !== 'draft');
    case 'EXISTENCE':
      return own || ndfu || stage === 'published';
    case 'SUBMITTED':
      return own || (ndfu && stage !== 'draft');
    case 'OWN':
      return own || ndfu;
    case 'HOSTS':
      return role === 'editor' || ndfu;
    case 'EDITORS':
      return role === 'editor';
    case 'EDITORS_OR_ADMINISTRATOR':
      return role === 'editor' || role === 'administrator';
    case 'SELF':
      return role !== 'public';
    case 'NDFU':
      return ndfu;
    case 'ADMINISTRATOR':
      return role === 'administrator';
    case 'REFUSAL':
      return true;
  }
}
