import { Forbidden, Unauthenticated } from './errors.ts';

/** A seat (plass) that its holder has now. */
export type ViewerSeat = {
  readonly id: string;
  readonly municipalityId: number;
  readonly role: 'EDITOR' | 'READER';
  /** Role in the municipality, e.g. "Folkehelsekoordinator". */
  readonly title: string;
};

/** Who asks: read from the session at every request. */
export type Viewer = {
  readonly id: string;
  readonly name: string;
  readonly ndfuRole: 'ADMINISTRATOR' | 'ADVISER' | null;
  /** Only seats that are held now. */
  readonly seats: readonly ViewerSeat[];
};

type Caller = Viewer | null;

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
 */
export function sightOf(user: Caller, assessment: SeenAssessment): Sight {
  if (isMember(user, assessment.municipalityId)) return 'FULL';
  if (isNdfu(user)) return assessment.state === 'DRAFT' ? 'EXISTENCE' : 'FULL';
  return assessment.publishedAt ? 'PUBLIC' : 'NONE';
}

export const seesContent = (sight: Sight): boolean => sight === 'PUBLIC' || sight === 'FULL';

/**
 * The same rule as a condition for the database: what lists show. For others than the municipality and NDFU only what
 * is in force; an earlier edition's rows are read through that edition, or by their id.
 * @returns a Prisma `where` for assessments
 */
export function visibleAssessments(user: Caller) {
  const inForce = { publishedAt: { not: null }, supersededAt: null };
  if (isNdfu(user)) return {};
  if (!user) return inForce;
  return { OR: [inForce, { municipalityId: { in: user.seats.map((seat) => seat.municipalityId) } }] };
}
