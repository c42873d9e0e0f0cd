import type { TextsLike } from '../../../common/translatorsOf.ts';
import type { methodNb } from './nb.ts';

/** The page on the method, in nynorsk. */
export const methodNn: TextsLike<typeof methodNb> = {
  method: {
    title: 'Slik blir det rekna',
    lead: 'Kommunane svarar på nokre spørsmål om korleis dei arbeider for at alle barn og unge kan vere med. Vi gjer svara om til eit tal. Her står heile oppskrifta.',
    contents: 'Innhald',
    score: 'Frå svar til skår',
    score1:
      'Kvart svaralternativ gir poeng mellom 0 og 1. Poenga er brøkar, til dømes 1/3, så ingenting blir borte undervegs. Skåren er snittet av poenga, vist som prosent.',
    score2:
      'I dei nasjonale indikatorane veg alle spørsmål likt. I sjekklista for kommunar blir snittet først rekna innanfor kvart tema, og så er skåren snittet av temaa.',
    score3:
      'Tre tal står alltid ved sida av kvarandre og blir aldri slått saman: skåren, kor mange spørsmål som er svara på, og kor mykje av vekta som tel i skåren.',
    levels: 'Nivå',
    levelsText:
      'Nivået følgjer av den nøyaktige skåren, ikkje av den avrunda. Grensene står i sjekklista sjølv, og tabellane her er henta derifrå.',
    levelColumn: 'Nivå',
    bandColumn: 'Skår',
    version: 'Versjon %{version}',
    levelCoverage:
      'For å få eit nivå må svara som tel, dekkje minst %{percent} prosent. Elles står det kvifor det ikkje er noko nivå.',
    levelCoverageAll:
      'For å få eit nivå må alle spørsmål ha eit svar som tel. «Veit ikkje» på eitt spørsmål er nok til at kommunen står utan nivå.',
    minCoverage: 'For å få ein skår må svara som tel, dekkje minst %{percent} prosent.',
    toAndWith: 'til og med %{to}',
    under: 'under %{to}',
    from: 'frå %{from}',
    over: 'over %{from}',
    both: '%{from} og %{to}',
    unit: '%{band} prosent',
    rounding: 'Avrunding',
    roundingText:
      'Skår blir vist i heile prosent, og halve blir runda opp. Endringar blir viste med éin desimal. Ville avrunding vise ein skår på eit anna nivå enn sitt eige, får han så mange desimalar som trengst for å bli på rett side av grensa.',
    missing: 'Det som manglar',
    missingText: 'Eit spørsmål kan mangle svar på mange måtar. Ingen av dei er null poeng, og kvar har sitt eige ord.',
    missingDontKnow:
      '«Veit ikkje»: Spørsmålet er svara på, men gir ingen poeng og tel ikkje i skåren. Det senkar dekninga.',
    missingNotApplicable: '«Ikkje aktuelt»: Lov på nokre spørsmål, og berre med ein grunn. Tel ikkje i skåren.',
    missingUnanswered:
      '«Ikkje svara på»: Ingen har svara enno. Ein kommune kan ikkje levere før alt er svara på. Nokre eldre, importerte svar er ufullstendige og seier frå om det.',
    missingHidden: '«Ikkje spurt om»: Spørsmålet hang på eit anna svar, eller fanst ikkje i den versjonen.',
    missingSuppressed: '«Blir ikkje vist»: Talet finst, men byggjer på for få svar til å bety noko.',
    missingUnpublished: '«Ikkje publisert»: Runden er ikkje opna for alle enno.',
    missingGone: '«Fanst ikkje»: Kommunen er slått saman eller delt. Sjå forgjengarane eller dei han vart til.',
    small: 'Små grupper',
    smallText:
      'Eit tal for ei gruppe som byggjer på færre enn %{fewest} svar, blir ikkje vist. Då tilbyr vi den neste, større gruppa med namn. Publiserte svar frå éin og éin kommune kan alltid lesast. Det er ikkje hemmeleghald: Svara til kommunane er offentlege. Eit snitt av tre er berre lite å lære av.',
    response: 'Kven har svara?',
    responseText:
      'Ved kvart tal for landet eller ei gruppe står kor mange som vart spurde, og kor mange som svara. Dei som teier, kan liggje kvar som helst. Difor viser vi òg spennet: kva talet ville blitt om alle som teier, hadde svara lågast, og om alle hadde svara høgast.',
    change: 'Frå gong til gong',
    change1:
      'To svar blir berre samanlikna på spørsmål som er like nok og svara på begge gongene. Der eit spørsmål har fått ny meining, er linja broten. Er under halvparten av vekta felles, blir det ikkje noko tal, og det står kvifor.',
    change2:
      'Ei endring i skåren kan ha fire årsaker: spørsmål som fall ut, reglar som vart endra, praksis som vart endra, og spørsmål som kom til. Til saman blir dei nøyaktig heile endringa. Berre endra praksis kallar vi framgang.',
    dugnad: 'Før og etter dugnaden',
    dugnad1:
      'Før er det siste svaret på eller før dagen for dugnaden. Etter er det første svaret minst 90 dagar seinare. Manglar eitt av dei, står det kva for eit.',
    dugnad2:
      'Ein god dugnad kan gjere blikket strengare. Difor kan gruppa òg seie korleis ho no ville ha vurdert året før. Dei to endringane blir viste side om side.',
    works: 'Verkar dugnaden?',
    works1:
      'Vi samanliknar kommunar som hadde den første dugnaden sin mellom to rundar, med kommunar som starta omtrent likt og ikkje hadde hatt nokon. Det er ikkje eit forsøk med loddtrekning, og det set grenser for kva talet kan seie.',
    works2: 'Tala byggjer på svara frå kommunane sjølve. Ingen har kontrollert dei.',
    works3: 'Kommunane valde sjølve å ha dugnad. Dei kan ha vore på veg framover uansett.',
    works4: 'Den som svarar uvanleg lågt éin gong, svarar gjerne nærare snittet neste gong, med eller utan dugnad.',
    works5: 'Med færre enn fem kommunar med dugnad, eller færre enn ti å samanlikne med, viser vi ikkje noko tal.',
    receipt: 'Kvittering, og korleis du sjekkar sjølv',
    receipt1:
      'Kvart levert svar har ei signert kvittering. Der står kvart svar, kva versjon av sjekklista det gjeld, og skåren som nøyaktig brøk. Kommentarar og namn er ikkje med. Last henne ned frå sida til kommunen, under «Er det sant?».',
    receipt2:
      'Du kan rekne etter for hand: Finn poenga til kvart svar, legg dei saman og del. Du kan òg la programmet i kjeldekoden gjere det. Det treng ikkje nett:',
    receipt3:
      'Programmet seier nei om eit svar, ein skår eller sjekklista er endra, og om signaturen ikkje er vår. Dei opne nøklane ligg her:',
    keys: 'Opne nøklar',
    demonstration: 'Demonstrasjon',
    demonstrationText:
      'Står det «Demonstrasjon» øvst, er alle svar og tal oppdikta. Det står på kvar side, i utskrifter og i filer. Oppdikta og ekte tal kan aldri blandast i same database.',
    provisional: 'Spørsmåla i sjekklistene er førebelse, til NDFU har levert sine eigne.',
    signs: 'Kva teikna betyr',
    signColumn: 'Teikn',
    meaningColumn: 'Betyr',
    signLevel: 'Nivå %{step} av %{of}: «%{name}». Sekskanten blir fylt meir for kvart nivå.',
    signMissing: 'Skravert: Noko manglar. Ordet ved sida av seier kva. Aldri null.',
    signSteps: 'Eit svar: Di fleire fylte ruter, di fleire poeng.',
    signStepsMissing: 'Eit svar som ikkje gir poeng: veit ikkje, ikkje aktuelt eller ikkje svara på.',
    signOwn: 'Den store prikken og den tjukke linja: kommunen sida handlar om.',
    signPeer: 'Små grå prikkar: dei andre i gruppa, éin for kvar.',
    signMiddle: 'Tynn linje med opne ringar: midten i gruppa.',
    signBand: 'Grått felt: halvparten av gruppa, frå nedre til øvre fjerdedel.',
    signFlag: 'Flagg på prikka linje: dagen for ein dugnad.',
    signBreak: 'Skravert band i ei linje: Spørsmåla fekk ny meining, så linja er broten.',
    signGap: 'Linje som stoppar: Ein runde er ikkje svara på. Vi dreg inga linje over han.',
    signFormer: 'Open ring: slik det var før.',
    signSpan: 'Grått spenn med prikk: prikken er dei som svara, spennet er kva dei som teier, kunne gjort med talet.',
    wordsYes: 'Ja',
    wordsDontKnow: 'Veit ikkje',
  },
};
