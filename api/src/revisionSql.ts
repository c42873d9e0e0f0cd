/** Text that a statement takes along when it is run anyway: the number of what is public now. */
export const revisionSql = 'coalesce((SELECT revision FROM published_revision WHERE id = 1), 0)';
