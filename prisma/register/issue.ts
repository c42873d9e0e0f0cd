/** A fault in a table: where it stands and what to write instead. */
export type RegisterIssue = {
  readonly file: string;
  /** Line in the file; the header is line 1. */
  readonly row: number;
  readonly column: string;
  readonly message: string;
};

/** The tables hold faults; nothing was loaded. */
export class RegisterInvalid extends Error {
  readonly issues: readonly RegisterIssue[];
  constructor(issues: readonly RegisterIssue[]) {
    const shown = issues
      .slice(0, 20)
      .map(({ file, row, column, message }) => `${file}, row ${row}, ${column}: ${message}`);
    const rest = issues.length > shown.length ? [`… and ${issues.length - shown.length} more`] : [];
    super(['The municipal register cannot be loaded:', ...shown, ...rest].join('\n'));
    this.issues = issues;
  }
}
