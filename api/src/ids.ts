const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** PostgreSQL answers a malformed uuid with an error; such an id is simply not there. */
export const isUuid = (id: string): boolean => uuid.test(id);

/** A municipality's permanent number from an argument; null when it is no whole number. */
export const municipalityIdOf = (id: string): number | null => (/^\d{1,9}$/.test(id) ? Number(id) : null);
