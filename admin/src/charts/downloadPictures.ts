import { paintFigure } from './paintFigure.ts';

const formats = ['svg', 'png'] as const;

/** How many pixels of a PNG stand for one of the page's. */
const sharpness = 2;

/**
 * Saves the picture of a figure when its button is pressed: as it stands on the page, in light colours, with what it
 * says, what it is about, its notes and, on a demonstration, that all is made up. One listener serves the whole door.
 */
export function downloadPictures(page: Document): void {
  page.documentElement.setAttribute('data-saves-pictures', '');
  page.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest('button[data-save-picture]') : null;
    const figure = button?.closest('figure');
    const format = formats.find((one) => one === button?.getAttribute('data-save-picture'));
    if (figure && format) void savePicture(figure, format);
  });
}

/** Paints the figure and hands it to the browser as a file named after it. */
async function savePicture(figure: HTMLElement, format: (typeof formats)[number]): Promise<void> {
  const painted = paintFigure(figure);
  const svg = new XMLSerializer().serializeToString(painted);
  const blob = format === 'svg' ? new Blob([svg], { type: 'image/svg+xml' }) : await drawn(svg, painted);
  const link = figure.ownerDocument.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = `${figure.id || 'fritidssjekken'}.${format}`;
  link.click();
  // A browser may still be reading when click() returns.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** The svg as PNG. Loaded by a data: address, the only kind besides our own that the pages' policy lets a picture have. */
async function drawn(svg: string, { width, height }: SVGSVGElement): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width.baseVal.value * sharpness;
  canvas.height = height.baseVal.value * sharpness;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('the picture was not drawn'))), 'image/png');
  });
}
