/**
 * Whether a text lacks Latin letters or digits that another one has. It is all that can be told of text that runs from right to left,
 * where the order of the letters in a PDF is that of the eye.
 */
export function lacksLetters(text: string, wanted: string): boolean {
  const counts = new Map<string, number>();
  for (const one of text) counts.set(one, (counts.get(one) ?? 0) + 1);
  for (const one of wanted) if (/[0-9a-z]/.test(one)) counts.set(one, (counts.get(one) ?? 0) - 1);
  return [...counts.values()].some((count) => count < 0);
}
