/** Roles at NDFU as choices of a list; the names are keys of texts. */
export const ndfuRoles = (['ADMINISTRATOR', 'ADVISER'] as const).map((id) => ({ id, name: `ndfu.${id}` }));
