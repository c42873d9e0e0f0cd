/**
 * Who may read or use something, relative to the object that it belongs to:
 * public           everybody, always
 * published        the municipality from the start, NDFU from submission, everybody once it is published
 * submitted        the municipality from the start, NDFU from submission, nobody else ever
 * own, own editor  who holds a seat, or an editor's seat, in the municipality; of a round: in one that it invited
 * self             the person it is about
 * signed in        whoever has an account that is open
 * NDFU, administrator   NDFU's people, its administrators; "from submission": not while it is a draft
 */
export type Word =
  | 'public'
  | 'published'
  | 'submitted'
  | 'own'
  | 'own editor'
  | 'self'
  | 'signed in'
  | 'NDFU'
  | 'administrator'
  | 'administrator from submission';

/** Several words: any one of them is enough. None: nobody. */
export type Access = Word | readonly Word[];

/** Who may read or use what, by type and field. */
export type Table = Readonly<Record<string, Readonly<Record<string, Access>>>>;

/** What decides who may see an object; written from the rules in words, not from the API's own functions. */
export type Subject = {
  /** Municipalities that it belongs to. */
  readonly owners: readonly number[];
  readonly isPublished?: boolean;
  readonly isSubmitted?: boolean;
  /** The person that it is about. */
  readonly userId?: string;
};

export const nothing: Subject = { owners: [] };

/** One who tries. */
export type Role = {
  readonly name: string;
  /** null: nobody is signed in. */
  readonly userId: string | null;
  /** False for the public, and for an account that was closed. */
  readonly isSignedIn: boolean;
  readonly ndfuRole?: 'ADMINISTRATOR' | 'ADVISER';
  readonly seats?: readonly { readonly municipalityId: number; readonly isEditor: boolean }[];
};

/** What the table demands for one role and one object. */
export function may(role: Role, access: Access, subject: Subject): boolean {
  const seats = (role.seats ?? []).filter(({ municipalityId }) => subject.owners.includes(municipalityId));
  const isNdfu = role.ndfuRole !== undefined;
  const isAdministrator = role.ndfuRole === 'ADMINISTRATOR';
  const isSubmitted = subject.isSubmitted === true;
  const allows: Record<Word, boolean> = {
    public: true,
    published: subject.isPublished === true || seats.length > 0 || (isNdfu && isSubmitted),
    submitted: seats.length > 0 || (isNdfu && isSubmitted),
    own: seats.length > 0,
    'own editor': seats.some(({ isEditor }) => isEditor),
    self: role.isSignedIn && role.userId === subject.userId,
    'signed in': role.isSignedIn,
    NDFU: isNdfu,
    administrator: isAdministrator,
    'administrator from submission': isAdministrator && isSubmitted,
  };
  const words: readonly Word[] = typeof access === 'string' ? [access] : access;
  return words.some((word) => allows[word]);
}
