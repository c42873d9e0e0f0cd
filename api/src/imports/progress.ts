/** What a file that is being imported has come to. */
export type Step = 'READING' | 'CHECKING' | 'SCORING' | 'WRITING' | 'COUNTING';

/** Tells how far a step has come: so many of so many; both 0 where it is not counted. Never waits, never fails. */
export type Tell = (step: Step, done: number, total: number) => void;

/** For who does not ask how far it has come. */
export const tellNobody: Tell = () => undefined;
