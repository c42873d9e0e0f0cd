import './fonts.css';
import './tokens.css';
import './base.css';
import './public.css';

// What only works with script is shown from here on.
document.documentElement.dataset.script = '';

for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-print]')) {
  button.addEventListener('click', () => window.print());
}
