const pxPer: Record<string, number> = { px: 1, in: 96, cm: 96 / 2.54, mm: 96 / 25.4, pt: 96 / 72, pc: 16 };

/** A CSS length with an absolute unit (https://www.w3.org/TR/css-values-4/#absolute-lengths) in px. */
export function toPx(length: string): number {
  const [, number = '', unit = ''] = /^([\d.]+)([a-z]+)$/.exec(length) ?? [];
  return Number(number) * (pxPer[unit] ?? NaN);
}
