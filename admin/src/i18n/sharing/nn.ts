import type { TextsLike } from '../../common/translatorsOf.ts';
import type { sharingNb } from './nb.ts';

/** Links that show a result to chosen people, in nynorsk. */
export const sharingNn: TextsLike<typeof sharingNb> = {
  sharing: {
    title: 'Del resultatet',
    lead: 'Resultatet er ikkje publisert. Med ei lenkje kan dei du vel, sjå det likevel: svara, skåren og nivået, men ikkje grunngivingar og namn.',
    leadPublished: 'Resultatet er publisert og kan lesast av alle. Lenkjer som vart laga før, verkar til dei går ut.',
    make: 'Lag ei delingslenkje',
    purpose: 'Kven er lenkja til?',
    purposeHint: 'Til dømes «Formannskapet 3. desember». Berre kommunen ser dette.',
    purposeError: 'Skriv med inntil 200 teikn kven lenkja er til.',
    lastDay: 'Siste dagen ho verkar',
    lastDayError: 'Vel ein dag frå i dag og høgst eitt år fram.',
    submit: 'Lag lenkje',
    made: 'Lenkja er laga. Kopier ho no: ho blir vist berre denne eine gongen.',
    copy: 'Kopier lenkja',
    copied: 'Kopiert.',
    address: 'Delingslenkje',
    list: 'Lenkjer til dette resultatet',
    none: 'Ingen har lenkje til dette resultatet.',
    by: 'Laga %{date} av %{who}.',
    open: 'Verkar til og med %{date}.',
    expired: 'Gjekk ut %{date}.',
    revoked: 'Trekt tilbake %{date}.',
    revoke: 'Trekk tilbake',
    revokeNamed: 'Trekk tilbake lenkja til %{purpose}',
    revokedNow: 'Lenkja verkar ikkje lenger. Lag ei ny om det var feil.',
  },
};
