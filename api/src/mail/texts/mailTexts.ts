/** Language of a mail: bokmål, nynorsk or English. */
export type MailLanguage = 'nb' | 'nn' | 'en';

/** One written mail, before it knows its recipient. */
export interface MailText {
  readonly subject: string;
  readonly text: string;
}

/** What every mail that asks its reader to open something needs. */
interface Opening {
  /** Absolute address of our own page; nothing happens before a button there is pressed. */
  readonly link: string;
  /** Until when the link works. */
  readonly expiresAt: Date;
}

/** Every mail that the service writes, by key. A language that lacks one does not compile. */
export interface MailTexts {
  /** First lines of a mail from a demonstration (spec 7.3), and what its subject begins with. */
  readonly demonstration: { readonly subject: string; readonly text: string };
  /** Last lines of every mail. */
  readonly signature: string;
  readonly oneTimeLink: (p: Opening & { name: string }) => MailText;
  readonly municipalityInvited: (p: Opening & { municipality: string }) => MailText;
  readonly colleagueInvited: (
    p: Opening & { municipality: string; from: string; role: 'EDITOR' | 'READER' },
  ) => MailText;
  readonly seatHandedOn: (p: Opening & { municipality: string; from: string; title: string }) => MailText;
  readonly addressConfirmation: (p: Opening & { name: string; municipality: string }) => MailText;
  readonly seatRequestWaits: (p: { name: string; title: string; municipality: string; link: string }) => MailText;
  readonly seatGiven: (p: Opening & { name: string; municipality: string; role: 'EDITOR' | 'READER' }) => MailText;
  readonly seatRequestDeclined: (p: { name: string; municipality: string }) => MailText;
  readonly seatEnded: (p: { name: string; municipality: string }) => MailText;
  readonly seatRestored: (p: { name: string; municipality: string }) => MailText;
  readonly ndfuUserCreated: (p: Opening & { name: string }) => MailText;
  readonly roundInvitation: (p: {
    municipality: string;
    round: string;
    checklist: string;
    opensOn: Date;
    closesOn: Date;
    link: string;
  }) => MailText;
  readonly assessmentSubmitted: (p: {
    municipality: string;
    checklist: string;
    /** The round's name, or what the municipality calls a stand-alone assessment; null when it has none. */
    occasion: string | null;
    submittedBy: string;
    /** "74 %", or null when the score is withheld. */
    score: string | null;
    /** The level's name in the mail's language, or null when there is none. */
    level: string | null;
    link: string;
  }) => MailText;
  readonly assessmentReturned: (p: {
    municipality: string;
    checklist: string;
    occasion: string | null;
    returnedBy: string;
    reason: string;
    link: string;
  }) => MailText;
}

/** The keys of mails (not of the lines that every mail shares). */
export type MailKey = Exclude<keyof MailTexts, 'demonstration' | 'signature'>;

/** What the mail with this key needs to be told. */
export type MailParams<K extends MailKey> = Parameters<MailTexts[K]>[0];

const locales = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' } as const;

/** A moment as people in Norway read it: "22. november 2026 kl. 14:03". */
export function momentIn(language: MailLanguage, at: Date): string {
  return new Intl.DateTimeFormat(locales[language], {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'Europe/Oslo',
  }).format(at);
}

/** A day as people in Norway read it: "22. november 2026". */
export function dayIn(language: MailLanguage, on: Date): string {
  // A day is stored as midnight UTC: read it there, or it slips a day.
  return new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeZone: 'UTC' }).format(on);
}
