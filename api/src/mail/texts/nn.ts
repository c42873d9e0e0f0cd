import { dayIn, type MailTexts, momentIn } from './mailTexts.ts';

const moment = (at: Date) => momentIn('nn', at);
const seat = (role: 'EDITOR' | 'READER') => (role === 'EDITOR' ? 'svare og levere' : 'lese');
const occasion = (name: string | null) => (name === null ? '' : ` (${name})`);

/** The mails in nynorsk. */
export const nn: MailTexts = {
  demonstration: {
    subject: '[DEMONSTRASJON]',
    text: 'Dette er ein demonstrasjon. Alle svar og personar er oppdikta.',
  },
  signature: 'Helsing Fritidssjekken, NDFU',
  oneTimeLink: ({ name, link, expiresAt }) => ({
    subject: 'Innlogging til Fritidssjekken',
    text: `Hei, ${name}!

Opne lenkja og trykk på knappen for å logge inn. Lenkja verkar éin gong, til ${moment(expiresAt)}.

${link}

Har du ikkje bede om dette? Då kan du sjå bort frå e-posten.`,
  }),
  municipalityInvited: ({ municipality, link, expiresAt }) => ({
    subject: `${municipality}: eigenvurdering av arbeidet med fritida til barn og unge`,
    text: `Til ${municipality}

Kommunen er invitert til Fritidssjekken. Der vurderer de sjølve korleis de legg til rette for at alle barn og unge kan vere med på ein fritidsaktivitet. Det tek om lag ein halvtime, og de ser resultatet med ein gong.

Send gjerne denne e-posten vidare til den som arbeider med fritid, folkehelse, kultur eller oppvekst. Den som opnar lenkja, oppgir namn og eiga e-postadresse og stadfestar henne. Deretter slepp NDFU eller ein kollega vedkomande inn.

${link}

Lenkja verkar til ${moment(expiresAt)}.`,
  }),
  colleagueInvited: ({ municipality, from, role, link, expiresAt }) => ({
    subject: `Du er invitert til Fritidssjekken for ${municipality}`,
    text: `Hei!

${from} inviterer deg til å ${seat(role)} for ${municipality} i Fritidssjekken. Invitasjonen er personleg. Ikkje send han vidare.

${link}

Lenkja verkar éin gong, til ${moment(expiresAt)}.`,
  }),
  seatHandedOn: ({ municipality, from, title, link, expiresAt }) => ({
    subject: `Vil du ta over Fritidssjekken for ${municipality}?`,
    text: `Hei!

${from}${title ? ` (${title})` : ''} vil gi plassen sin for ${municipality} vidare til deg. Når du takkar ja, får du tilgang til svara, og plassen til ${from} blir avslutta. Invitasjonen er personleg. Ikkje send han vidare.

${link}

Lenkja verkar éin gong, til ${moment(expiresAt)}.`,
  }),
  addressConfirmation: ({ name, municipality, link, expiresAt }) => ({
    subject: 'Stadfest e-postadressa di',
    text: `Hei, ${name}!

Du har bede om ein plass for ${municipality} i Fritidssjekken. Opne lenkja og trykk på knappen for å stadfeste at adressa er di.

${link}

Lenkja verkar til ${moment(expiresAt)}. Har du ikkje bede om dette? Då kan du sjå bort frå e-posten.`,
  }),
  seatRequestWaits: ({ name, title, municipality, link }) => ({
    subject: `${name} ber om ein plass for ${municipality}`,
    text: `Hei!

${name}${title ? ` (${title})` : ''} har stadfesta e-postadressa si og ber om ein plass for ${municipality}. Du kan sleppe vedkomande inn eller seie nei:

${link}`,
  }),
  seatGiven: ({ name, municipality, role, link, expiresAt }) => ({
    subject: `Du har fått plass for ${municipality}`,
    text: `Hei, ${name}!

Du kan no ${seat(role)} for ${municipality} i Fritidssjekken. Opne lenkja og trykk på knappen for å logge inn.

${link}

Lenkja verkar éin gong, til ${moment(expiresAt)}. Seinare kan du be om ei ny lenkje på innloggingssida.`,
  }),
  seatRequestDeclined: ({ name, municipality }) => ({
    subject: `Svar på ønsket om plass for ${municipality}`,
    text: `Hei, ${name}!

Ønsket ditt om ein plass for ${municipality} i Fritidssjekken er ikkje godkjent. Ta kontakt med kommunen eller NDFU dersom det er ei misforståing.`,
  }),
  seatEnded: ({ name, municipality }) => ({
    subject: `Plassen din for ${municipality} er avslutta`,
    text: `Hei, ${name}!

Plassen din for ${municipality} i Fritidssjekken er avslutta. Det du har svart, blir ståande hos kommunen.`,
  }),
  seatRestored: ({ name, municipality }) => ({
    subject: `Du har fått att plassen for ${municipality}`,
    text: `Hei, ${name}!

Plassen din for ${municipality} i Fritidssjekken vart avslutta ved ein feil. Du har han att, og kan bruke han som før.`,
  }),
  ndfuUserCreated: ({ name, link, expiresAt }) => ({
    subject: 'Velkomen til Fritidssjekken',
    text: `Hei, ${name}!

Du har fått ein brukar hos NDFU i Fritidssjekken. Opne lenkja og trykk på knappen for å logge inn.

${link}

Lenkja verkar éin gong, til ${moment(expiresAt)}. Seinare kan du be om ei ny lenkje på innloggingssida.`,
  }),
  roundInvitation: ({ municipality, round, checklist, opensOn, closesOn, link }) => ({
    subject: `${municipality}: runde ${round} av ${checklist}`,
    text: `Til ${municipality}

Kommunen er invitert til runde ${round} av ${checklist}. De kan svare frå ${dayIn('nn', opensOn)} til og med ${dayIn('nn', closesOn)}.

${link}

Svar som kjem seinare, blir tekne imot og merkte som seine.`,
  }),
  assessmentSubmitted: ({ municipality, checklist, occasion: name, submittedBy, score, level, link }) => ({
    subject: `${municipality}: ${checklist}${occasion(name)} er levert`,
    text: `${submittedBy} har levert ${checklist}${occasion(name)} for ${municipality}.

Skår: ${score ?? 'ingen skår; resultatsida seier kvifor'}
Nivå: ${level ?? 'ikkje noko nivå; resultatsida seier kvifor'}

Resultatet:
${link}

Kvitteringa er lagd ved. Ta vare på henne: med henne kan kven som helst rekne ut skåren på nytt.`,
  }),
  assessmentReturned: ({ municipality, checklist, occasion: name, returnedBy, reason, link }) => ({
    subject: `${municipality}: ${checklist}${occasion(name)} er opna for retting`,
    text: `${returnedBy} har opna ${checklist}${occasion(name)} for retting.

Grunn: ${reason}

Det leverte blir ståande. Rett svara og lever på nytt:
${link}`,
  }),
};
