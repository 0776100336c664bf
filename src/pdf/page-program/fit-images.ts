import { firstPage, lastPage } from './geometry.js';
import { heightOf } from './plan-foot.js';
import type { Flow } from './flow.js';

/** Makes pictures smaller where their figure, with the first lines of the notes it brings, is higher than a page. */
export function fitImages(flow: Flow): void {
  for (const image of flow.chapter.querySelectorAll<HTMLElement | SVGElement>('figure img, figure svg')) {
    const figure = image.closest('figure') as HTMLElement;
    const references = Array.from(figure.querySelectorAll<HTMLElement>('a.noteref'));
    const notes = references.flatMap((reference) => flow.references.get(reference) ?? []);
    const foot = notes.length > 0 ? flow.rule + Math.min(heightOf(flow, notes), flow.height / 3) + 6 : 0;
    const whole = Array.from(figure.getClientRects()).reduce((sum, rect) => sum + rect.height, 0);
    const height = image.getBoundingClientRect().height;
    const broken = firstPage(flow, figure) !== lastPage(flow, figure);
    if (height > 48 && (broken || whole + foot > flow.height)) {
      image.style.maxHeight = `${Math.max(48, flow.height - foot - 4 - Math.max(0, whole - height))}px`;
      flow.layouts += 1;
    }
  }
  for (const image of flow.chapter.querySelectorAll('img')) {
    if (image.complete && image.naturalWidth === 0 && !/\.svg/.test(image.src)) {
      flow.problems.push({
        kind: 'image-broken',
        text: `The picture ${image.alt || image.src} cannot be shown.`,
        source: image.getAttribute('src') ?? '',
      });
    }
  }
}
