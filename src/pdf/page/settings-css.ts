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

const paragraphCss = {
  indent: `:is(.chapter, blockquote, .callout) > p:has(+ p) { margin-bottom: 0 }
:is(.chapter, blockquote, .callout) > p:not(.callout-label, .image) + p:not(.image, .attribution) { text-indent: 1.5em }`,
  space: `:is(.chapter, blockquote, .callout) > p:has(+ p) { margin-bottom: 0.5rlh }
:is(.chapter, blockquote, .callout) > p:not(.callout-label, .image) + p:not(.image, .attribution) { text-indent: 0 }`,
};
