import { askAhead } from '../../client.ts';
import { progressList } from '../../workbench/queries.ts';
import { apiLanguage } from '../i18nProvider.ts';

/** Asks how far the rounds have come before there is a page that asks it (`useProgress`). */
export const askProgressAhead = () => askAhead(progressList, { language: apiLanguage() });
