import { Forbidden, Unauthenticated } from './errors.ts';

/** A seat (plass) that its holder has now. */
export type ViewerSeat = {
  readonly id: string;
  readonly municipalityId: number;
  readonly role: 'EDITOR' | 'READER';
  /** Role in the municipality, e.g. "Folkehelsekoordinator". */
  readonly title: string;
};

/** Who asks: as the session says at that request. */
export type Viewer = {
  readonly id: string;
  readonly name: string;
  readonly ndfuRole: 'ADMINISTRATOR' | 'ADVISER' | null;
  /** Only seats that are held now. */
  readonly seats: readonly ViewerSeat[];
};

export type Caller = Viewer | null;

export const isNdfu = (user: Caller): boolean => user?.ndfuRole != null;
export const isAdministrator = (user: Caller): boolean => user?.ndfuRole === 'ADMINISTRATOR';
export const isMember = (user: Caller, municipalityId: number): boolean =>
  user?.seats.some((seat) => seat.municipalityId === municipalityId) ?? false;
export const isEditor = (user: Caller, municipalityId: number): boolean =>
  user?.seats.some((seat) => seat.municipalityId === municipalityId && seat.role === 'EDITOR') ?? false;

/** @throws Unauthenticated, Forbidden */
export function requireThat(user: Caller, allowed: boolean, what?: string): asserts user is Viewer {
  if (!user) throw new Unauthenticated();
  if (!allowed) throw new Forbidden(what);
}

/** @throws Unauthenticated */
export function requireSignedIn(user: Caller): asserts user is Viewer {
  if (!user) throw new Unauthenticated();
}

/** @throws Unauthenticated, Forbidden */
export function requireEditor(user: Caller, municipalityId: number, what?: string): asserts user is Viewer {
  requireThat(user, isEditor(user, municipalityId), what ?? 'edit for this municipality');
}

/** @throws Unauthenticated, Forbidden */
export function requireNdfu(user: Caller, what?: string): asserts user is Viewer {
  requireThat(user, isNdfu(user), what);
}

/** @throws Unauthenticated, Forbidden */
export function requireAdministrator(user: Caller, what?: string): asserts user is Viewer {
  requireThat(user, isAdministrator(user), what);
}

/**
 * How much of an assessment somebody sees, least first:
 * NONE it does not exist for them · EXISTENCE that it is there, and how complete ·
 * PUBLIC its content without the private parts (comment, reason, text, history, names) · FULL everything.
 */
export type Sight = 'NONE' | 'EXISTENCE' | 'PUBLIC' | 'FULL';

/** What decides who sees an assessment. */
export type SeenAssessment = {
  readonly municipalityId: number;
  readonly state: 'DRAFT' | 'SUBMITTED' | 'RETURNED' | 'PUBLISHED';
  /** When it entered an edition, or was published by its municipality; it stays public after. */
  readonly publishedAt: Date | null;
};

/**
 * A municipality sees its own at once; NDFU submitted ones, and of a draft only that it exists and how complete it is;
 * all others what was published. A row that was returned after publication stays public: what is public follows from
 * the edition, not from the state.
 * @param isShared whether a share link of its municipality shows it in this request: as if it were published
 */
export function sightOf(user: Caller, assessment: SeenAssessment, isShared = false): Sight {
  if (isMember(user, assessment.municipalityId)) return 'FULL';
  if (isNdfu(user)) return assessment.state === 'DRAFT' ? 'EXISTENCE' : 'FULL';
  return assessment.publishedAt || (isShared && assessment.state !== 'DRAFT') ? 'PUBLIC' : 'NONE';
}

export const seesContent = (sight: Sight): boolean => sight === 'PUBLIC' || sight === 'FULL';

/** What all may see in lists: what is in force. An earlier edition's rows are read through that edition, or by their id. */
export const assessmentsInForce = { publishedAt: { not: null }, supersededAt: null };

/**
 * Whose assessments the caller sees beyond what is public, as a condition for the database: `sightOf` for lists.
 * @returns a Prisma `where` for assessments; null when there are none
 */
export function ownAssessments(user: Caller): { municipalityId?: { in: number[] } } | null {
  if (isNdfu(user)) return {};
  if (!user || user.seats.length === 0) return null;
  return { municipalityId: { in: user.seats.map(({ municipalityId }) => municipalityId) } };
}

/**
 * The rounds somebody may know of: published ones all, others NDFU and those whose municipality is invited.
 * @returns a Prisma `where` for rounds
 */
export function visibleRounds(user: Caller) {
  const published = { editions: { some: {} } };
  if (isNdfu(user)) return {};
  if (!user) return published;
  const municipalityId = { in: user.seats.map((seat) => seat.municipalityId) };
  return { OR: [published, { invitations: { some: { municipalityId } } }] };
}

/**
 * The rounds whose figures are to come: everybody may know the name of each and the day, and nothing else of it.
 * @param today as the database has days
 * @returns a Prisma `where` for rounds
 */
export const comingRounds = (today: Date) => ({
  ...{ opensOn: { lte: today }, publishesOn: { gte: today } },
  editions: { none: {} },
});

/** What decides who sees a dugnad. */
export type SeenDugnad = { readonly municipalityId: number; readonly removedAt: Date | null };

/**
 * A municipality and NDFU see a dugnad whole, also one that was taken away: it can be put back; all others see when and
 * where.
 */
export function sightOfDugnad(user: Caller, { municipalityId, removedAt }: SeenDugnad): Sight {
  if (isMember(user, municipalityId) || isNdfu(user)) return 'FULL';
  return removedAt ? 'NONE' : 'PUBLIC';
}

/** What decides who sees an action. */
export type SeenAction = SeenDugnad & { readonly isPublic: boolean };

/** As a dugnad, but others see it only when it is marked public; its history and notes they never see. */
export function sightOfAction(user: Caller, { isPublic, ...action }: SeenAction): Sight {
  const sight = sightOfDugnad(user, action);
  return sight === 'PUBLIC' && !isPublic ? 'NONE' : sight;
}

/**
 * The actions that a list holds for somebody: `sightOfAction` for lists, without those that were taken away.
 * @returns a Prisma `where` for actions
 */
export function visibleActions(user: Caller) {
  if (isNdfu(user)) return { removedAt: null };
  const municipalityId = { in: user?.seats.map((seat) => seat.municipalityId) ?? [] };
  return { removedAt: null, OR: [{ isPublic: true }, { municipalityId }] };
}

/** Whether somebody may write down dugnads and actions of a municipality: its editors and NDFU. */
export const isRecorder = (user: Caller, municipalityId: number): boolean =>
  isEditor(user, municipalityId) || isNdfu(user);

/** @throws Unauthenticated, Forbidden */
export function requireRecorder(user: Caller, municipalityId: number): asserts user is Viewer {
  requireThat(user, isRecorder(user, municipalityId), 'write down dugnads and actions of this municipality');
}
