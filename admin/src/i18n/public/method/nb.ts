/** The page on the method, in bokmål: the source that the other languages are typed against. */
export const methodNb = {
  method: {
    title: 'Slik regnes det',
    lead: 'Kommunene svarer på noen spørsmål om hvordan de arbeider for at alle barn og unge kan være med. Vi gjør svarene om til et tall. Her står hele oppskriften.',
    contents: 'Innhold',
    score: 'Fra svar til skår',
    score1:
      'Hvert svaralternativ gir poeng mellom 0 og 1. Poengene er brøker, for eksempel 1/3, så ingenting blir borte underveis. Skåren er snittet av poengene, vist som prosent.',
    score2:
      'I de nasjonale indikatorene veier alle spørsmål likt. I sjekklisten for kommuner regnes snittet først innen hvert tema, og så er skåren snittet av temaene.',
    score3:
      'Tre tall står alltid ved siden av hverandre og blir aldri slått sammen: skåren, hvor mange spørsmål som er besvart, og hvor mye av vekten som teller i skåren.',
    levels: 'Nivåer',
    levelsText:
      'Nivået følger av den nøyaktige skåren, ikke av den avrundede. Grensene står i sjekklisten selv, og tabellene her er hentet derfra.',
    levelColumn: 'Nivå',
    bandColumn: 'Skår',
    version: 'Versjon %{version}',
    levelCoverage:
      'For å få et nivå må svarene som teller, dekke minst %{percent} prosent. Ellers står det hvorfor det ikke er noe nivå.',
    levelCoverageAll:
      'For å få et nivå må alle spørsmål ha et svar som teller. «Vet ikke» på ett spørsmål er nok til at kommunen står uten nivå.',
    minCoverage: 'For å få en skår må svarene som teller, dekke minst %{percent} prosent.',
    toAndWith: 'til og med %{to}',
    under: 'under %{to}',
    from: 'fra %{from}',
    over: 'over %{from}',
    both: '%{from} og %{to}',
    unit: '%{band} prosent',
    rounding: 'Avrunding',
    roundingText:
      'Skår vises i hele prosent, og halve rundes opp. Endringer vises med én desimal. Ville avrunding vise en skår på et annet nivå enn sitt eget, får den så mange desimaler som trengs for å bli på rett side av grensen.',
    missing: 'Det som mangler',
    missingText: 'Et spørsmål kan mangle svar på mange måter. Ingen av dem er null poeng, og hver har sitt eget ord.',
    missingDontKnow:
      '«Vet ikke»: Spørsmålet er besvart, men gir ingen poeng og teller ikke i skåren. Det senker dekningen.',
    missingNotApplicable: '«Ikke aktuelt»: Lov på noen spørsmål, og bare med en grunn. Teller ikke i skåren.',
    missingUnanswered:
      '«Ikke besvart»: Ingen har svart ennå. En kommune kan ikke levere før alt er besvart. Noen eldre, importerte svar er ufullstendige og sier fra om det.',
    missingHidden: '«Ikke spurt om»: Spørsmålet hang på et annet svar, eller fantes ikke i den versjonen.',
    missingSuppressed: '«Vises ikke»: Tallet finnes, men bygger på for få svar til å bety noe.',
    missingUnpublished: '«Ikke publisert»: Runden er ikke åpnet for alle ennå.',
    missingGone: '«Fantes ikke»: Kommunen er slått sammen eller delt. Se forgjengerne eller dem den ble til.',
    small: 'Små grupper',
    smallText:
      'Et tall for en gruppe som bygger på færre enn %{fewest} svar, blir ikke vist. Da tilbyr vi den neste, større gruppen med navn. Publiserte svar fra én og én kommune kan alltid leses. Det er ikke hemmelighold: Kommunenes svar er offentlige. Et snitt av tre er bare lite å lære av.',
    response: 'Hvem har svart?',
    responseText:
      'Ved hvert tall for landet eller en gruppe står hvor mange som ble spurt, og hvor mange som svarte. De som tier, kan ligge hvor som helst. Derfor viser vi også spennet: hva tallet ville blitt om alle som tier, hadde svart lavest, og om alle hadde svart høyest.',
    change: 'Fra gang til gang',
    change1:
      'To svar sammenlignes bare på spørsmål som er like nok og besvart begge ganger. Der et spørsmål har fått ny mening, er linja brutt. Er under halvparten av vekten felles, blir det ikke noe tall, og det står hvorfor.',
    change2:
      'En endring i skåren kan ha fire årsaker: spørsmål som falt ut, regler som ble endret, praksis som ble endret, og spørsmål som kom til. Til sammen blir de nøyaktig hele endringen. Bare endret praksis kaller vi framgang.',
    dugnad: 'Før og etter dugnaden',
    dugnad1:
      'Før er det siste svaret på eller før dagen for dugnaden. Etter er det første svaret minst 90 dager senere. Mangler ett av dem, står det hvilket.',
    dugnad2:
      'En god dugnad kan gjøre blikket strengere. Derfor kan gruppa også si hvordan den nå ville vurdert året før. De to endringene vises side om side.',
    works: 'Virker dugnaden?',
    works1:
      'Vi sammenligner kommuner som hadde sin første dugnad mellom to runder, med kommuner som startet omtrent likt og ikke hadde hatt noen. Det er ikke et forsøk med loddtrekning, og det setter grenser for hva tallet kan si.',
    works2: 'Tallene bygger på kommunenes egne svar. Ingen har kontrollert dem.',
    works3: 'Kommunene valgte selv å ha dugnad. De kan ha vært på vei framover uansett.',
    works4: 'Den som svarer uvanlig lavt én gang, svarer gjerne nærmere snittet neste gang, med eller uten dugnad.',
    works5: 'Med færre enn fem kommuner med dugnad, eller færre enn ti å sammenligne med, viser vi ikke noe tall.',
    receipt: 'Kvittering, og hvordan du sjekker selv',
    receipt1:
      'Hvert levert svar har en signert kvittering. Der står hvert svar, hvilken versjon av sjekklisten det gjelder, og skåren som nøyaktig brøk. Kommentarer og navn er ikke med. Last den ned fra siden til kommunen, under «Er det sant?».',
    receipt2:
      'Du kan regne etter for hånd: Finn poengene til hvert svar, legg dem sammen og del. Du kan også la programmet i kildekoden gjøre det. Det trenger ikke nett:',
    receipt3:
      'Programmet sier nei om et svar, en skår eller sjekklisten er endret, og om signaturen ikke er vår. De åpne nøklene ligger her:',
    keys: 'Åpne nøkler',
    demonstration: 'Demonstrasjon',
    demonstrationText:
      'Står det «Demonstrasjon» øverst, er alle svar og tall oppdiktet. Det står på hver side, i utskrifter og i filer. Oppdiktede og ekte tall kan aldri blandes i samme database.',
    provisional: 'Spørsmålene i sjekklistene er foreløpige, til NDFU har levert sine egne.',
    signs: 'Hva tegnene betyr',
    signColumn: 'Tegn',
    meaningColumn: 'Betyr',
    signLevel: 'Nivå %{step} av %{of}: «%{name}». Sekskanten fylles mer for hvert nivå.',
    signMissing: 'Skravert: Noe mangler. Ordet ved siden av sier hva. Aldri null.',
    signSteps: 'Et svar: Jo flere fylte ruter, jo flere poeng.',
    signStepsMissing: 'Et svar som ikke gir poeng: vet ikke, ikke aktuelt eller ikke besvart.',
    signOwn: 'Den store prikken og den tykke linja: kommunen siden handler om.',
    signPeer: 'Små grå prikker: de andre i gruppa, én for hver.',
    signMiddle: 'Tynn linje med åpne ringer: midten i gruppa.',
    signBand: 'Grått felt: halvparten av gruppa, fra nedre til øvre fjerdedel.',
    signFlag: 'Flagg på prikket linje: dagen for en dugnad.',
    signBreak: 'Skravert bånd i en linje: Spørsmålene fikk ny mening, så linja er brutt.',
    signGap: 'Linje som stopper: En runde er ikke besvart. Vi trekker ingen linje over den.',
    signFormer: 'Åpen ring: slik det var før.',
    signSpan: 'Grått spenn med prikk: prikken er de som svarte, spennet er hva de som tier, kunne gjort med tallet.',
    wordsYes: 'Ja',
    wordsDontKnow: 'Vet ikke',
  },
} as const;
