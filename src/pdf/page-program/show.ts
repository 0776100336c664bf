import type { ShownContent } from './protocol.js';

/** Shows a document in place of the one before, in the same style sheet. */
export function fill({ title, language, direction, className, body }: ShownContent): void {
  const { documentElement: root, head } = document;
  // What the document before has added.
  const [encoding, style] = head.children;
  head.replaceChildren(...[encoding, style].filter((element) => element !== undefined));
  Object.assign(root, { lang: language, dir: direction, className });
  document.title = title;
  document.body.innerHTML = body;
}

/** Whether all fonts and pictures of the document are there. */
export function isLoaded(): boolean {
  // Fonts are asked for when the document is laid out.
  document.body.getBoundingClientRect();
  return document.fonts.status === 'loaded' && Array.from(document.images).every((image) => image.complete);
}

/** Adds a style sheet, which has the last word. */
export function addStyle(css: string): void {
  const style = document.createElement('style');
  style.textContent = css;
  document.head.append(style);
}
