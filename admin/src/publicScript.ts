import './fonts.css';
import './tokens.css';
import './base.css';
import './charts/charts.css';
import './public.css';
import './national/national.css';
import './council/council.css';
import './method/method.css';
import { downloadPictures } from './charts/downloadPictures.ts';
import { findMine } from './national/findMine.ts';

// What only works with script is shown from here on.
document.documentElement.dataset.script = '';
downloadPictures(document);
findMine(document);

for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-print]')) {
  button.addEventListener('click', () => window.print());
}
