import { DomainError } from '../errors.ts';

/** The file as a whole cannot be read. */
export class FileRefused extends DomainError {
  readonly code: string;
  readonly mend: string;
  readonly named: readonly string[];
  constructor(code: string, problem: string, mend: string, named: readonly string[] = []) {
    super(problem);
    this.code = code;
    this.mend = mend;
    this.named = named;
  }
}

/** What is asked with a file lacks something or contradicts itself. */
export class InvalidImport extends DomainError {
  readonly code = 'INVALID_IMPORT';
}
