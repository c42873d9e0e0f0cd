import type { Answers, Change, Checklist, Criterion, Scale, Texts, Theme } from '../checklist.ts';

/** One text in the two required languages. */
export function texts(text: string): Texts {
  return { nb: text, nn: text };
}

/** Yes 1, partly 1/2, no 0. */
export const yesNo: Scale = scale('yes-no', { yes: '1', partly: '1/2', no: '0' });

/** A scale by its options' points. */
export function scale(id: string, points: Readonly<Record<string, string>>): Scale {
  const options = Object.entries(points).map(([option, worth]) => {
    return {
      id: option,
      text: texts(`Choice ${option}`),
      points: worth,
      anchor: texts(`True when ${option}`),
      alone: false,
    };
  });
  return { id, options };
}

/** A criterion on the scale yes-no with weight 1, but for what is given. */
export function criterion(id: string, given: Partial<Criterion> = {}): Criterion {
  return {
    id,
    number: id,
    text: texts(`Question ${id}`),
    answer: { kind: 'one', scale: 'yes-no' },
    weight: '1',
    notApplicable: true,
    evidence: false,
    tags: [],
    anchors: {},
    condition: null,
    references: [],
    sameAs: [],
    ...given,
  };
}

export function theme(id: string, criteria: readonly Criterion[], weight = '1'): Theme {
  return { id, name: texts(`Theme ${id}`), weight, criteria, reflection: [], cards: [] };
}

/** Version 1.0.0 of a checklist with one theme of yes-no criteria, but for what is given. */
export function smallChecklist(criteria: readonly Criterion[], given: Partial<Checklist> = {}): Checklist {
  return {
    checklist: 'small',
    version: '1.0.0',
    from: null,
    provisional: true,
    audience: 'municipality',
    title: texts('Small'),
    description: texts('For tests'),
    aggregate: 'criteria',
    notApplicable: 'excluded',
    minCoverage: '1/2',
    levelCoverage: '1/2',
    levels: [
      { id: 'begun', name: texts('Begun'), band: '[0, 1/2]' },
      { id: 'there', name: texts('There'), band: '(1/2, 1]' },
    ],
    scales: [yesNo],
    themes: [theme('whole', criteria)],
    changes: [],
    ...given,
  };
}

/** A later version made from another, with what differs and what it declares. */
export function laterVersion(
  from: Checklist,
  version: string,
  given: Partial<Checklist>,
  changes: readonly Change[] = [],
): Checklist {
  return { ...from, ...given, version, from: from.version, changes };
}

/** Answers by option: "yes", or a kind of missing in capitals. */
export function chosen(options: Readonly<Record<string, string>>): Answers {
  return Object.fromEntries(
    Object.entries(options).map(([id, option]) => {
      if (option === 'DONT_KNOW' || option === 'NOT_APPLICABLE') return [id, { state: option }];
      return [id, { state: 'ANSWERED', options: [option] }];
    }),
  );
}
