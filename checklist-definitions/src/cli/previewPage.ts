import { targetText } from '../changes.ts';
import type { Barrier, Checklist, Condition, Criterion, Language, Option, Texts, Theme } from '../checklist.ts';
import { allowsNotApplicable, optionsOf } from '../questions.ts';

const languages: readonly Language[] = ['nb', 'nn', 'en', 'se', 'smj', 'sma'];

/** A version as one static HTML page: every text in every language, anchors, conditions, weights and points. */
export function previewPage(checklist: Checklist, hash: string): string {
  const { checklist: id, version, from, provisional } = checklist;
  const title = `${checklist.title.nb} ${version}`;
  return `<!doctype html>
<html lang="nb">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escaped(title)}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${escaped(title)}</h1>
${provisional ? '<p class="provisional"><strong>Foreløpig tekst.</strong></p>' : ''}
<p><code>${escaped(id)}@${escaped(version)}</code>${from ? `, laget fra ${escaped(from)}` : ''}. SHA-256 <code>${escaped(hash)}</code></p>
${textList(checklist.title)}
${textList(checklist.description)}
${rules(checklist)}
${checklist.themes.map((theme) => themeSection(checklist, theme)).join('\n')}
${changeList(checklist)}
</main>
</body>
</html>
`;
}

const audiences: Readonly<Record<Checklist['audience'], string>> = {
  municipality: 'kommunen',
  organisation: 'frivillige lag og foreninger',
  youth: 'barn og unge',
};

const barriers: Readonly<Record<Barrier, string>> = {
  economy: 'økonomi',
  equipment: 'utstyr',
  transport: 'transport',
  information: 'informasjon',
  'digital-exclusion': 'digital ulikhet',
  offer: 'tilbud',
  dropout: 'frafall',
  facilitation: 'tilrettelegging',
};

const style = `
body { margin: 0; font: 16px/1.5 system-ui, sans-serif; color: #1b1b1b; background: #fff; }
main { max-width: 60rem; margin: 0 auto; padding: 1rem; }
dl.texts { display: grid; grid-template-columns: 2.5rem 1fr; gap: 0 .5rem; margin: .25rem 0; }
dl.texts dt { color: #595959; } dl.texts dd { margin: 0; }
table { border-collapse: collapse; width: 100%; } th, td { border: 1px solid #949494; padding: .4rem; text-align: left; vertical-align: top; }
section.criterion { border-top: 2px solid #1b1b1b; margin-top: 1.5rem; } .facts { color: #595959; }
.provisional { border: 2px solid #8a4b00; padding: .5rem; }
`;

/** Text as HTML says it literally. */
function escaped(text: string): string {
  const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
  return text.replace(/[&<>"']/g, (character) => entities[character]!);
}

function textList(texts: Texts | undefined): string {
  if (!texts) return '';
  const written = languages.flatMap((language) => {
    const text = texts[language];
    return text === undefined ? [] : [`<dt>${language}</dt><dd lang="${language}">${escaped(text)}</dd>`];
  });
  return `<dl class="texts">${written.join('')}</dl>`;
}

function table(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const head = headings.map((heading) => `<th scope="col">${heading}</th>`).join('');
  const body = rows.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('\n');
  return `<table><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>`;
}

function rules({ aggregate, notApplicable, minCoverage, levelCoverage, levels, audience }: Checklist): string {
  const facts = [
    `besvares av: ${audiences[audience]}`,
    `samlet skår: vektet snitt av ${aggregate === 'themes' ? 'temaene' : 'spørsmålene'}`,
    `«ikke aktuelt»: ${notApplicable === 'excluded' ? 'kan svares, holdes utenfor skåren' : 'kan ikke svares'}`,
    `skår vises fra dekning ${minCoverage}`,
    `nivå gis fra dekning ${levelCoverage}`,
  ];
  const rows = levels.map(({ id, name, description, band }) => [
    `<code>${escaped(id)}</code>`,
    textList(name),
    textList(description),
    escaped(band),
  ]);
  return `<h2>Regler</h2><ul>${facts.map((fact) => `<li>${escaped(fact)}</li>`).join('')}</ul>
${table(['Nivå', 'Navn', 'Beskrivelse', 'Skår'], rows)}`;
}

function themeSection(checklist: Checklist, theme: Theme): string {
  const reflection = theme.reflection.map(({ id, text }) => `<li><code>${escaped(id)}</code>${textList(text)}</li>`);
  const cards = theme.cards.map(
    ({ id, title, text }) => `<li><code>${escaped(id)}</code>${textList(title)}${textList(text)}</li>`,
  );
  return `<section><h2>${escaped(theme.name.nb)}</h2>
<p class="facts"><code>${escaped(theme.id)}</code>, vekt ${escaped(theme.weight)}</p>
${textList(theme.name)}${textList(theme.lead)}
${theme.criteria.map((criterion) => criterionSection(checklist, criterion)).join('\n')}
${reflection.length > 0 ? `<h3>Til samtale</h3><ul>${reflection.join('')}</ul>` : ''}
${cards.length > 0 ? `<h3>Samtalekort</h3><ul>${cards.join('')}</ul>` : ''}
</section>`;
}

function criterionSection(checklist: Checklist, criterion: Criterion): string {
  const { id, number, text, help, weight, evidence, tags, condition, references, sameAs } = criterion;
  const facts = [
    `vekt ${weight}`,
    allowsNotApplicable(checklist, criterion) ? 'kan være «ikke aktuelt»' : 'er alltid aktuelt',
    ...(evidence ? ['ber om dokumentasjon'] : []),
    ...(tags.length > 0 ? [`hindringer: ${tags.map((tag) => barriers[tag]).join(', ')}`] : []),
    ...(condition ? [`stilles bare når ${conditionText(condition)}`] : []),
    ...sameAs.map((same) => `samme emne som ${same.criterion} i ${same.checklist}`),
  ];
  const links = references.map(({ title, url }) => `<li><a href="${escaped(url)}">${escaped(title.nb)}</a></li>`);
  return `<section class="criterion"><h3>${escaped(number)}. ${escaped(text.nb)}</h3>
<p class="facts"><code>${escaped(id)}</code>, ${escaped(facts.join('; '))}</p>
${textList(text)}${help ? `<h4>Hjelp</h4>${textList(help)}` : ''}
${answerTable(checklist, criterion)}
${links.length > 0 ? `<ul>${links.join('')}</ul>` : ''}
</section>`;
}

function conditionText(condition: Condition): string {
  const answer =
    'options' in condition ? `er besvart med ${condition.options.join(' eller ')}` : `ligger i ${condition.number}`;
  return `${condition.criterion} ${answer}`;
}

function answerTable(checklist: Checklist, criterion: Criterion): string {
  const { answer } = criterion;
  if (answer.kind === 'text') return '<p>Besvares med egne ord; gir ikke poeng.</p>';
  if (answer.kind === 'number') {
    const rows = answer.bands.map(({ band, points }) => [escaped(band), escaped(points)]);
    return `<p>Besvares med et tall:</p>${textList(answer.unit)}${table(['Tall', 'Poeng'], rows)}`;
  }
  const row = (option: Option) => [
    `<code>${escaped(option.id)}</code>${option.alone ? ' (alene)' : ''}`,
    textList(option.text),
    escaped(option.points),
    textList(option.anchor),
  ];
  const rows = optionsOf(checklist, criterion).map(row);
  const how = answer.kind === 'one' ? 'Ett svar:' : 'Ett eller flere svar; poengene legges sammen, høyst 1:';
  return `<p>${how}</p>${table(['Svar', 'Tekst', 'Poeng', 'Velges når'], rows)}`;
}

function changeList({ changes, from }: Checklist): string {
  if (changes.length === 0) return '';
  const items = changes.map((change) => {
    const { kind, reason, note, ...rest } = change;
    return `<li><strong>${kind}</strong>: ${escaped(targetText(change))} <code>${escaped(JSON.stringify(rest))}</code>${textList(reason)}${textList(note)}</li>`;
  });
  return `<h2>Endringer fra ${escaped(from ?? '')}</h2><ul>${items.join('\n')}</ul>`;
}
