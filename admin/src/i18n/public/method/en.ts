import type { TextsLike } from '../../../common/translatorsOf.ts';
import type { methodNb } from './nb.ts';

/** The page on the method, in English. */
export const methodEn: TextsLike<typeof methodNb> = {
  method: {
    title: 'How it is counted',
    lead: 'Municipalities answer questions on how they work so that every child and young person can take part. We turn the answers into a figure. Here is the whole recipe.',
    contents: 'Contents',
    score: 'From answers to a score',
    score1:
      'Each option gives between 0 and 1 points. Points are fractions, for example 1/3, so nothing is lost on the way. The score is the mean of the points, shown in per cent.',
    score2:
      'In the national indicators every question weighs the same. In the checklist for municipalities the mean is first taken within each theme, and the score is the mean of the themes.',
    score3:
      'Three figures always stand side by side and are never merged: the score, how many questions are answered, and how much of the weight counts in the score.',
    levels: 'Levels',
    levelsText:
      'The level follows from the exact score, not from the rounded one. The limits are in the checklist itself, and the tables here are taken from there.',
    levelColumn: 'Level',
    bandColumn: 'Score',
    version: 'Version %{version}',
    levelCoverage:
      'For a level the answers that count must cover at least %{percent} per cent. Otherwise the page says why there is none.',
    levelCoverageAll:
      'For a level every question needs an answer that counts. “Don’t know” to one question is enough to be without a level.',
    minCoverage: 'For a score the answers that count must cover at least %{percent} per cent.',
    toAndWith: 'up to and including %{to}',
    under: 'below %{to}',
    from: 'from %{from}',
    over: 'above %{from}',
    both: '%{from} and %{to}',
    unit: '%{band} per cent',
    rounding: 'Rounding',
    roundingText:
      'Scores are shown in whole per cent, and halves are rounded up. Changes are shown with one decimal. Where rounding would show a score in another level than its own, it is given as many decimals as keep it on the right side of the limit.',
    missing: 'What is missing',
    missingText: 'An answer can be missing in many ways. None of them is nought, and each has a word of its own.',
    missingDontKnow:
      '“Don’t know”: The question is answered, but gives no points and does not count in the score. It lowers the coverage.',
    missingNotApplicable:
      '“Not applicable”: Allowed for some questions, and only with a reason. Does not count in the score.',
    missingUnanswered:
      '“Not answered”: Nobody has answered yet. A municipality cannot submit before everything is answered. Some older, imported answers are incomplete, and say so.',
    missingHidden: '“Not asked”: The question hung on another answer, or was not in that version.',
    missingSuppressed: '“Not shown”: There is a figure, but it rests on too few answers to mean anything.',
    missingUnpublished: '“Not published”: The round is not open to everybody yet.',
    missingGone: '“Did not exist”: The municipality was merged or divided. See those it came from, or those it became.',
    small: 'Small groups',
    smallText:
      'A figure of a group that rests on fewer than %{fewest} answers is not shown. We then offer the next, wider group by name. Published answers of a single municipality can always be read. This is not secrecy: the answers of municipalities are public. A mean of three is just little to learn from.',
    response: 'Who has answered?',
    responseText:
      'Beside every figure of the country or of a group stands how many were asked and how many answered. Those who are silent may lie anywhere. So we also show the span: what the figure would be if all the silent ones had answered the least, and if all had answered the most.',
    change: 'From one time to the next',
    change1:
      'Two answers are compared only on questions that are alike enough and answered both times. Where a question got a new meaning, the line is broken. Where less than half of the weight is common, there is no figure, and the page says why.',
    change2:
      'A change of the score can have four causes: questions that fell out, rules that were changed, practice that was changed, and questions that came in. Together they are exactly the whole change. Only changed practice is called progress.',
    dugnad: 'Before and after the dugnad',
    dugnad1:
      'Before is the last answer on or before the day of the dugnad, the local workshop. After is the first answer at least 90 days later. Where one is missing, the page says which.',
    dugnad2:
      'A good dugnad can make the eye stricter. So the group may also say how it would now rate the year before. The two changes are shown side by side.',
    works: 'Does the dugnad work?',
    works1:
      'We compare municipalities that held their first dugnad between two rounds with municipalities that started about alike and had held none. It is no trial with lots drawn, and that limits what the figure can say.',
    works2: 'The figures rest on what municipalities say of themselves. Nobody has checked it.',
    works3: 'Municipalities chose to hold a dugnad. They may have been improving anyway.',
    works4:
      'Whoever answers unusually low once tends to answer nearer the mean the next time, with or without a dugnad.',
    works5:
      'With fewer than five municipalities that held a dugnad, or fewer than ten to compare with, no figure is shown.',
    receipt: 'The receipt, and how to check it yourself',
    receipt1:
      'Every submitted answer has a signed receipt. It holds each answer, the version of the checklist, and the score as an exact fraction. Comments and names are not in it. Download it from the municipality’s page, under “Is it true?”.',
    receipt2:
      'You can check it by hand: find the points of each answer, add them and divide. Or let the program in the source code do it. It needs no network:',
    receipt3:
      'The program says no if an answer, a score or the checklist was changed, and if the signature is not ours. The public keys are here:',
    keys: 'Public keys',
    demonstration: 'Demonstration',
    demonstrationText:
      'Where it says “Demonstration” at the top, all answers and figures are made up. It says so on every page, in print and in files. Made-up and real figures can never be mixed in one database.',
    provisional: 'The questions of the checklists are provisional until NDFU has supplied its own.',
    signs: 'What the signs mean',
    signColumn: 'Sign',
    meaningColumn: 'Means',
    signLevel: 'Level %{step} of %{of}: “%{name}”. The hexagon is filled more with each level.',
    signMissing: 'Hatched: Something is missing. The word beside it says what. Never nought.',
    signSteps: 'An answer: the more boxes are filled, the more points.',
    signStepsMissing: 'An answer that gives no points: don’t know, not applicable or not answered.',
    signOwn: 'The large dot and the thick line: the municipality that the page is about.',
    signPeer: 'Small grey dots: the others in the group, one for each.',
    signMiddle: 'Thin line with open rings: the middle of the group.',
    signBand: 'Grey field: half of the group, from the lower to the upper quarter.',
    signFlag: 'Flag on a dotted line: the day of a dugnad.',
    signBreak: 'Hatched band in a line: the questions got a new meaning, so the line is broken.',
    signGap: 'A line that stops: a round was not answered. No line is drawn over it.',
    signFormer: 'Open ring: how it was before.',
    signSpan:
      'Grey span with a dot: the dot is those that answered, the span is what the silent ones could do to the figure.',
    wordsYes: 'Yes',
    wordsDontKnow: 'Don’t know',
  },
};
