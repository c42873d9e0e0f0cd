import type { Day } from '../days.ts';
import { emailAddressOf } from '../emailAddress.ts';
import { type Register, slugOn } from '../municipality.ts';
import { successorsOn } from '../reforms.ts';
import { InvalidPostAddress, LanguageNotOffered } from './errors.ts';

/**
 * Where an address of a municipality's page leads: a slug when it is an old or half one, PAGE when it stands as it is
 * (also for one that was divided: its page shows what it became), UNKNOWN when no municipality ever had its code.
 * @param address what follows /kommune/ or /arbeid/: "3005-drammen", "3005"
 */
export function pageOfAddress(register: Register, address: string, today: Day): { moved: string } | 'PAGE' | 'UNKNOWN' {
  const code = /^(\d{4})(?:-|$)/.exec(address)?.[1];
  const municipality = code === undefined ? undefined : register.byCode.get(code);
  if (!municipality) return 'UNKNOWN';
  const [successor, ...others] = successorsOn(register, municipality, today);
  const target = successor && others.length === 0 ? successor : municipality;
  const slug = slugOn(target, today);
  return slug === address ? 'PAGE' : { moved: slug };
}

/**
 * A post address as we store it; an empty one takes it away.
 * @throws InvalidPostAddress
 */
export function postAddressOf(text: string): string | null {
  if (text.trim() === '') return null;
  const address = emailAddressOf(text);
  if (address === null) throw new InvalidPostAddress();
  return address;
}

/**
 * The language that a municipality is written to in.
 * @throws LanguageNotOffered for English
 */
export function languageOf(language: 'nb' | 'nn' | 'en'): 'nb' | 'nn' {
  if (language === 'en') throw new LanguageNotOffered();
  return language;
}
