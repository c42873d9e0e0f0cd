import type { Texts } from './nb.ts';
import { nb } from './nb.ts';

export const nn: Texts = nb;
