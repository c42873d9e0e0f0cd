import { dayIn, type MailTexts, momentIn } from './mailTexts.ts';

const moment = (at: Date) => momentIn('nb', at);
const seat = (role: 'EDITOR' | 'READER') => (role === 'EDITOR' ? 'svare og levere' : 'lese');
const occasion = (name: string | null) => (name === null ? '' : ` (${name})`);

/** The mails in bokmål. */
export const nb: MailTexts = {
  demonstration: {
    subject: '[DEMONSTRASJON]',
    text: 'Dette er en demonstrasjon. Alle svar og personer er oppdiktet.',
  },
  signature: 'Hilsen Fritidssjekken, NDFU',
  oneTimeLink: ({ name, link, expiresAt }) => ({
    subject: 'Innlogging til Fritidssjekken',
    text: `Hei, ${name}!

Åpne lenken og trykk på knappen for å logge inn. Lenken virker én gang, til ${moment(expiresAt)}.

${link}

Har du ikke bedt om dette? Da kan du se bort fra e-posten.`,
  }),
  municipalityInvited: ({ municipality, link, expiresAt }) => ({
    subject: `${municipality}: egenvurdering av arbeidet med barn og unges fritid`,
    text: `Til ${municipality}

Kommunen er invitert til Fritidssjekken. Der vurderer dere selv hvordan dere legger til rette for at alle barn og unge kan være med på en fritidsaktivitet. Det tar om lag en halv time, og dere ser resultatet med en gang.

Send gjerne denne e-posten videre til den som arbeider med fritid, folkehelse, kultur eller oppvekst. Den som åpner lenken, oppgir navn og egen e-postadresse og bekrefter den. Deretter slipper NDFU eller en kollega vedkommende inn.

${link}

Lenken virker til ${moment(expiresAt)}.`,
  }),
  colleagueInvited: ({ municipality, from, role, link, expiresAt }) => ({
    subject: `Du er invitert til Fritidssjekken for ${municipality}`,
    text: `Hei!

${from} inviterer deg til å ${seat(role)} for ${municipality} i Fritidssjekken. Invitasjonen er personlig. Ikke send den videre.

${link}

Lenken virker én gang, til ${moment(expiresAt)}.`,
  }),
  seatHandedOn: ({ municipality, from, title, link, expiresAt }) => ({
    subject: `Vil du overta Fritidssjekken for ${municipality}?`,
    text: `Hei!

${from}${title ? ` (${title})` : ''} vil gi plassen sin for ${municipality} videre til deg. Når du takker ja, får du tilgang til svarene, og plassen til ${from} avsluttes. Invitasjonen er personlig. Ikke send den videre.

${link}

Lenken virker én gang, til ${moment(expiresAt)}.`,
  }),
  addressConfirmation: ({ name, municipality, link, expiresAt }) => ({
    subject: 'Bekreft e-postadressen din',
    text: `Hei, ${name}!

Du har bedt om en plass for ${municipality} i Fritidssjekken. Åpne lenken og trykk på knappen for å bekrefte at adressen er din.

${link}

Lenken virker til ${moment(expiresAt)}. Har du ikke bedt om dette? Da kan du se bort fra e-posten.`,
  }),
  seatRequestWaits: ({ name, title, municipality, link }) => ({
    subject: `${name} ber om en plass for ${municipality}`,
    text: `Hei!

${name}${title ? ` (${title})` : ''} har bekreftet e-postadressen sin og ber om en plass for ${municipality}. Du kan slippe vedkommende inn eller si nei:

${link}`,
  }),
  seatGiven: ({ name, municipality, role, link, expiresAt }) => ({
    subject: `Du har fått plass for ${municipality}`,
    text: `Hei, ${name}!

Du kan nå ${seat(role)} for ${municipality} i Fritidssjekken. Åpne lenken og trykk på knappen for å logge inn.

${link}

Lenken virker én gang, til ${moment(expiresAt)}. Senere kan du be om en ny lenke på innloggingssiden.`,
  }),
  seatRequestDeclined: ({ name, municipality }) => ({
    subject: `Svar på ønsket om plass for ${municipality}`,
    text: `Hei, ${name}!

Ønsket ditt om en plass for ${municipality} i Fritidssjekken er ikke godkjent. Ta kontakt med kommunen eller NDFU hvis det er en misforståelse.`,
  }),
  seatEnded: ({ name, municipality }) => ({
    subject: `Plassen din for ${municipality} er avsluttet`,
    text: `Hei, ${name}!

Plassen din for ${municipality} i Fritidssjekken er avsluttet. Det du har svart, blir stående hos kommunen.`,
  }),
  seatRestored: ({ name, municipality }) => ({
    subject: `Du har fått tilbake plassen for ${municipality}`,
    text: `Hei, ${name}!

Plassen din for ${municipality} i Fritidssjekken ble avsluttet ved en feil. Du har den igjen, og kan bruke den som før.`,
  }),
  ndfuUserCreated: ({ name, link, expiresAt }) => ({
    subject: 'Velkommen til Fritidssjekken',
    text: `Hei, ${name}!

Du har fått en bruker hos NDFU i Fritidssjekken. Åpne lenken og trykk på knappen for å logge inn.

${link}

Lenken virker én gang, til ${moment(expiresAt)}. Senere kan du be om en ny lenke på innloggingssiden.`,
  }),
  roundInvitation: ({ municipality, round, checklist, opensOn, closesOn, link }) => ({
    subject: `${municipality}: runde ${round} av ${checklist}`,
    text: `Til ${municipality}

Kommunen er invitert til runde ${round} av ${checklist}. Dere kan svare fra ${dayIn('nb', opensOn)} til og med ${dayIn('nb', closesOn)}.

${link}

Svar som kommer senere, tas imot og merkes som sene.`,
  }),
  assessmentSubmitted: ({ municipality, checklist, occasion: name, submittedBy, score, level, link }) => ({
    subject: `${municipality}: ${checklist}${occasion(name)} er levert`,
    text: `${submittedBy} har levert ${checklist}${occasion(name)} for ${municipality}.

Skår: ${score ?? 'ingen skår; resultatsiden sier hvorfor'}
Nivå: ${level ?? 'ikke noe nivå; resultatsiden sier hvorfor'}

Resultatet:
${link}

Kvitteringen er lagt ved. Ta vare på den: med den kan hvem som helst regne skåren ut på nytt.`,
  }),
  assessmentReturned: ({ municipality, checklist, occasion: name, returnedBy, reason, link }) => ({
    subject: `${municipality}: ${checklist}${occasion(name)} er åpnet for retting`,
    text: `${returnedBy} har åpnet ${checklist}${occasion(name)} for retting.

Grunn: ${reason}

Det leverte blir stående. Rett svarene og lever på nytt:
${link}`,
  }),
};
