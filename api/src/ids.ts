const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** PostgreSQL answers a malformed uuid with an error; such an id is simply not there. */
export const isUuid = (id: string): boolean => uuid.test(id);

/** A municipality's permanent number from an argument; null when it is no whole number. */
export const municipalityIdOf = (id: string): number | null => (/^\d{1,9}$/.test(id) ? Number(id) : null);

/** An id for a search: itself, or where it is malformed one that nothing bears. */
export const uuidForSearch = (id: string): string => (isUuid(id) ? id : '00000000-0000-0000-0000-000000000000');
