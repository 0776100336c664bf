/** Languages whose patterns in the package `hyphen` have the name of their tag. Thai is divided without hyphens, and so are not its words here. */
const named = new Set(
  'af as be bg bn ca cop cs cu cy da el es et eu fi fr fur ga gl grc gu hi hr hsb hu hy ia id is it ka kmr kn la lt lv mk ml mr nb nl nn oc or pa pi pl pms pt rm ro ru sa sk sl sq sv ta te tk tr uk'.split(
    ' ',
  ),
);

/** Languages and regions whose patterns have another name. */
const others: Record<string, string> = {
  am: 'mul-ethi',
  bs: 'sh-latn',
  de: 'de-1996',
  'de-1901': 'de-1901',
  'de-ch-1901': 'de-ch-1901',
  'el-polyton': 'el-polyton',
  en: 'en-us',
  'en-au': 'en-gb',
  'en-gb': 'en-gb',
  'en-ie': 'en-gb',
  'en-nz': 'en-gb',
  gez: 'mul-ethi',
  ku: 'kmr',
  mn: 'mn-cyrl',
  no: 'nb',
  sh: 'sh-latn',
  'sh-cyrl': 'sh-cyrl',
  sr: 'sr-cyrl',
  'sr-latn': 'sh-latn',
  ti: 'mul-ethi',
  'zh-latn-pinyin': 'zh-latn-pinyin',
};

/**
 * The name of the patterns by which words of a language are divided, in the package `hyphen`; undefined where there are none.
 *
 * @param tag A BCP 47 tag. One with a region comes before its language alone.
 */
export function patternsFor(tag: string): string | undefined {
  for (let name = tag.toLowerCase(); name !== ''; name = name.replace(/-?[^-]*$/, '')) {
    if (Object.hasOwn(others, name)) return others[name];
    if (named.has(name)) return name;
  }
  return undefined;
}
