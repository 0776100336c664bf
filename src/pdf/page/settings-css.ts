import type { Settings } from '../../settings/schema.js';

/** Lines of code are as far apart as fit their size: four of them on three of text, at the size that themes have. */
const codeLeading = 1.41;

/** What the configuration says about type, as the last of a book's style sheets. */
export function settingsCss({ print, code }: Pick<Settings, 'print' | 'code'>): string {
  const { fontSize, lineHeight, paragraphs, columns } = print;
  const root = [
    fontSize === undefined ? [] : [`font-size: ${fontSize}`],
    lineHeight === undefined ? [] : [`line-height: round(${lineHeight}, 0.25px)`],
    code.fontSize === undefined
      ? []
      : [
          `--code-size: ${code.fontSize}`,
          `--code-line: round(calc(${code.fontSize} * ${codeLeading}), 0.25px)`,
        ],
    [`--index-columns: ${columns}`],
  ].flat();
  return [
    `html { ${root.join('; ')} }`,
    ...(paragraphs === undefined ? [] : [paragraphCss[paragraphs]]),
  ].join('\n');
}

/** The paragraphs of the text; the lines of a title page are none. */
const paragraph = ':is(.chapter:not(.title-page, .kind-copyright-page), blockquote, .callout) > p';
const second = `${paragraph}:not(.callout-label, .image) + p:not(.image, .attribution)`;

const paragraphCss = {
  indent: `${paragraph}:has(+ p) { margin-bottom: 0 }\n${second} { text-indent: 1.5em }`,
  space: `${paragraph}:has(+ p) { margin-bottom: 0.5rlh }\n${second} { text-indent: 0 }`,
};
