/** A moment that lies in that day in Norway and in UTC. */
export const noon = (day: string): Date => new Date(`${day}T12:00:00Z`);
