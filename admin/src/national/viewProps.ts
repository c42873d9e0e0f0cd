import type { PageAsked } from '../public/page.ts';
import type { NationalModel } from './nationalModel.ts';

/** What every part of the page of the whole country is drawn from. */
export type ViewProps = Pick<PageAsked, 't' | 'language' | 'addresses'> & { readonly model: NationalModel };
