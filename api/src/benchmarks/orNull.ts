/** Options of a field that may be null; the description says when. */
export const orNull = (description: string) => ({ nullable: true as const, description });
