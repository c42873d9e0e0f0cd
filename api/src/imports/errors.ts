import { DomainError } from '../errors.ts';

/** The file as a whole cannot be read. */
export class FileRefused extends DomainError {
  readonly code: string;
  readonly mend: string;
  constructor(code: string, problem: string, mend: string) {
    super(problem);
    this.code = code;
    this.mend = mend;
  }
}

/** What is asked with a file lacks something or contradicts itself. */
export class InvalidImport extends DomainError {
  readonly code = 'INVALID_IMPORT';
}
