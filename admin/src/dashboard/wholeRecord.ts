/**
 * For pages of one record. react-admin would first show the copy that a list or a save left in its cache, which holds
 * fewer fields than the page reads; another meta is another place in the cache.
 */
export const wholeRecord = { meta: { whole: true } };
