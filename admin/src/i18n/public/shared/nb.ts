/** What a share link shows, in bokmål: the source that the other languages are typed against. */
export const sharedNb = {
  shared: {
    head: 'Delt lenke.',
    unpublished: 'Dette resultatet er ikke publisert. Kommunen viser det til deg med en lenke som går ut.',
    returned: 'Kommunen har åpnet svarene for retting, så de kan bli endret.',
    published: 'Dette resultatet er publisert nå.',
    toPublic: 'Offentlig side om %{name}',
    sheet: 'Last ned som PDF',
    gone: 'Lenken viser ikke noe',
    goneText: 'Den kan ha gått ut eller være trukket tilbake. Spør den som ga deg lenken.',
  },
} as const;
