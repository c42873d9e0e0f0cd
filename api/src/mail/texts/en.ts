import { dayIn, type MailTexts, momentIn } from './mailTexts.ts';

const moment = (at: Date) => momentIn('en', at);
const seat = (role: 'EDITOR' | 'READER') => (role === 'EDITOR' ? 'answer and submit' : 'read');
const occasion = (name: string | null) => (name === null ? '' : ` (${name})`);

/** The mails in English. */
export const en: MailTexts = {
  demonstration: {
    subject: '[DEMONSTRATION]',
    text: 'This is a demonstration. All answers and persons are invented.',
  },
  signature: 'Kind regards, Fritidssjekken, NDFU',
  oneTimeLink: ({ name, link, expiresAt }) => ({
    subject: 'Sign in to Fritidssjekken',
    text: `Hello, ${name}!

Open the link and press the button to sign in. The link works once, until ${moment(expiresAt)}.

${link}

If you did not ask for this, you can ignore this e-mail.`,
  }),
  municipalityInvited: ({ municipality, link, expiresAt }) => ({
    subject: `${municipality}: assess your own work with children's leisure`,
    text: `To ${municipality}

The municipality is invited to Fritidssjekken, where you assess for yourselves how you make it possible for all children and young people to take part in a leisure activity. It takes about half an hour, and you see the result at once.

Please forward this e-mail to whoever works with leisure, public health, culture or children's services. Whoever opens the link gives a name and an e-mail address of their own and confirms it. NDFU or a colleague then lets them in.

${link}

The link works until ${moment(expiresAt)}.`,
  }),
  colleagueInvited: ({ municipality, from, role, link, expiresAt }) => ({
    subject: `You are invited to Fritidssjekken for ${municipality}`,
    text: `Hello!

${from} invites you to ${seat(role)} for ${municipality} in Fritidssjekken. The invitation is personal. Do not forward it.

${link}

The link works once, until ${moment(expiresAt)}.`,
  }),
  seatHandedOn: ({ municipality, from, title, link, expiresAt }) => ({
    subject: `Will you take over Fritidssjekken for ${municipality}?`,
    text: `Hello!

${from}${title ? ` (${title})` : ''} wants to hand the seat for ${municipality} on to you. When you accept, you get access to the answers, and the seat of ${from} ends. The invitation is personal. Do not forward it.

${link}

The link works once, until ${moment(expiresAt)}.`,
  }),
  addressConfirmation: ({ name, municipality, link, expiresAt }) => ({
    subject: 'Confirm your e-mail address',
    text: `Hello, ${name}!

You have asked for a seat for ${municipality} in Fritidssjekken. Open the link and press the button to confirm that the address is yours.

${link}

The link works until ${moment(expiresAt)}. If you did not ask for this, you can ignore this e-mail.`,
  }),
  seatRequestWaits: ({ name, title, municipality, link }) => ({
    subject: `${name} asks for a seat for ${municipality}`,
    text: `Hello!

${name}${title ? ` (${title})` : ''} has confirmed the e-mail address and asks for a seat for ${municipality}. You can let them in or decline:

${link}`,
  }),
  seatGiven: ({ name, municipality, role, link, expiresAt }) => ({
    subject: `You have a seat for ${municipality}`,
    text: `Hello, ${name}!

You can now ${seat(role)} for ${municipality} in Fritidssjekken. Open the link and press the button to sign in.

${link}

The link works once, until ${moment(expiresAt)}. Later you can ask for a new link on the sign-in page.`,
  }),
  seatRequestDeclined: ({ name, municipality }) => ({
    subject: `Your request for a seat for ${municipality}`,
    text: `Hello, ${name}!

Your request for a seat for ${municipality} in Fritidssjekken was not accepted. Contact the municipality or NDFU if this is a misunderstanding.`,
  }),
  seatEnded: ({ name, municipality }) => ({
    subject: `Your seat for ${municipality} has ended`,
    text: `Hello, ${name}!

Your seat for ${municipality} in Fritidssjekken has ended. What you answered stays with the municipality.`,
  }),
  seatRestored: ({ name, municipality }) => ({
    subject: `You have your seat for ${municipality} back`,
    text: `Hello, ${name}!

Your seat for ${municipality} in Fritidssjekken was ended by mistake. You have it again, and can use it as before.`,
  }),
  ndfuUserCreated: ({ name, link, expiresAt }) => ({
    subject: 'Welcome to Fritidssjekken',
    text: `Hello, ${name}!

You now have a user at NDFU in Fritidssjekken. Open the link and press the button to sign in.

${link}

The link works once, until ${moment(expiresAt)}. Later you can ask for a new link on the sign-in page.`,
  }),
  roundInvitation: ({ municipality, round, checklist, opensOn, closesOn, link }) => ({
    subject: `${municipality}: round ${round} of ${checklist}`,
    text: `To ${municipality}

The municipality is invited to round ${round} of ${checklist}. You can answer from ${dayIn('en', opensOn)} to ${dayIn('en', closesOn)}, both included.

${link}

Later answers are accepted and marked as late.`,
  }),
  assessmentSubmitted: ({ municipality, checklist, occasion: name, submittedBy, score, level, link }) => ({
    subject: `${municipality}: ${checklist}${occasion(name)} is submitted`,
    text: `${submittedBy} has submitted ${checklist}${occasion(name)} for ${municipality}.

Score: ${score ?? 'no score; the result page says why'}
Level: ${level ?? 'no level; the result page says why'}

The result:
${link}

The receipt is attached. Keep it: with it, anyone can work the score out again.`,
  }),
  assessmentReturned: ({ municipality, checklist, occasion: name, returnedBy, reason, link }) => ({
    subject: `${municipality}: ${checklist}${occasion(name)} is open for correction`,
    text: `${returnedBy} has opened ${checklist}${occasion(name)} for correction.

Reason: ${reason}

What was submitted stays. Correct the answers and submit again:
${link}`,
  }),
};
