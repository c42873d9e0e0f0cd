import type { Viewer } from './access.ts';

/** Who did something, as history keeps it: name and role in that municipality as they are now, "Kari Nordmann, Kulturleder". */
export function actorOf(user: Viewer, municipalityId: number): string {
  const seat = user.seats.find((one) => one.municipalityId === municipalityId);
  const role = seat ? seat.title : user.ndfuRole ? 'NDFU' : '';
  return role ? `${user.name}, ${role}` : user.name;
}
