/**
 * For pages of one record. react-admin would first show the copy that a list or a save left in its cache, which holds
 * fewer fields than the page reads; another meta is another place in the cache. A record that could not be fetched says so
 * in its own place, where react-admin would say that it does not exist, and go to the list.
 */
export const wholeRecord = { meta: { whole: true }, onError: () => undefined };
