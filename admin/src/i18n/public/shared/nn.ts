import type { TextsLike } from '../../../common/translatorsOf.ts';
import type { sharedNb } from './nb.ts';

/** What a share link shows, in nynorsk. */
export const sharedNn: TextsLike<typeof sharedNb> = {
  shared: {
    head: 'Delt lenkje.',
    unpublished: 'Dette resultatet er ikkje publisert. Kommunen viser det til deg med ei lenkje som går ut.',
    returned: 'Kommunen har opna svara for retting, så dei kan bli endra.',
    published: 'Dette resultatet er publisert no.',
    toPublic: 'Offentleg side om %{name}',
    sheet: 'Last ned som PDF',
    gone: 'Lenkja viser ikkje noko',
    goneText: 'Ho kan ha gått ut eller vere trekt tilbake. Spør den som gav deg lenkja.',
  },
};
