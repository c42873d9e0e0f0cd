export type EffectLanguage = 'nb' | 'nn' | 'en';

/** What the effect cannot show (spec 6.5), one sentence or two for each reason. Stands beside every figure of it. */
export const effectCaveats: Record<EffectLanguage, readonly string[]> = {
  nb: [
    'Egenrapportering: Tallene bygger på kommunenes egne svar. Ingen har kontrollert dem, og en dugnad kan gi både et strengere blikk og et ønske om å vise framgang.',
    'Selvseleksjon: Kommunene valgte selv å ha dugnad. De kan ha vært på vei framover uansett, eller være ulike dem de sammenlignes med på måter som svarene ikke viser.',
    'Regresjon mot gjennomsnittet: Den som svarer uvanlig lavt én gang, svarer gjerne nærmere gjennomsnittet neste gang. Vi sammenligner kommuner som startet omtrent likt, men det retter bare på en del av dette.',
    'Intervallet gjelder forskjellen mellom gruppene i snitt, ikke den enkelte kommunen. Bare dugnader som er registrert her, er med.',
  ],
  nn: [
    'Eigenrapportering: Tala byggjer på svara frå kommunane sjølve. Ingen har kontrollert dei, og ein dugnad kan gi både eit strengare blikk og eit ønske om å vise framgang.',
    'Sjølvseleksjon: Kommunane valde sjølve å ha dugnad. Dei kan ha vore på veg framover uansett, eller vere ulike dei som dei blir samanlikna med på måtar som svara ikkje viser.',
    'Regresjon mot gjennomsnittet: Den som svarer uvanleg lågt éin gong, svarer gjerne nærare gjennomsnittet neste gong. Vi samanliknar kommunar som starta omtrent likt, men det rettar berre på ein del av dette.',
    'Intervallet gjeld skilnaden mellom gruppene i snitt, ikkje den enkelte kommunen. Berre dugnader som er registrerte her, er med.',
  ],
  en: [
    'Self-report: The figures rest on what municipalities say of themselves. Nobody has checked it, and a dugnad can bring both a stricter eye and a wish to show progress.',
    'Self-selection: Municipalities chose to hold a dugnad. They may have been improving anyway, or differ from those they are compared with in ways that answers do not show.',
    'Regression to the mean: Whoever answers unusually low once tends to answer nearer the mean the next time. We compare municipalities that started about alike, but that mends only part of it.',
    'The interval is about the difference between the groups on average, not about any one municipality. Only dugnads that are registered here count.',
  ],
};
