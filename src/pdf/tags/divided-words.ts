/** A soft hyphen, for which nothing is drawn, at the end of a run, perhaps lines under or through it, and the hyphen in a run of its own. */
const divided =
  /(\/Span\s*<<\/ActualText <feff00ad>.*BDC)\n(?:\S+ \S+ Td |.* T[fm]\n)*<[\da-f]+> Tj\nEMC\nET\n((?:.* re\nf\n)*)BT\n((?:.* T[fm]\n)*(?:<[\da-f]+>|\(.*\)) Tj)\nET\b/gi;

/**
 * Lets the hyphen at the end of a line stand for the soft hyphen that divides the word (ISO 32000-1, section 14.8.2.2.3), so that
 * the word is found in one piece. Chromium writes the soft hyphen and behind it a hyphen that looks like one of the author's.
 */
export function markDividedWords(content: string): string {
  return content.replace(divided, 'ET\n$2BT\n$1\n$3\nEMC\nET');
}
