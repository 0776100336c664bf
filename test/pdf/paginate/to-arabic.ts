const words = ['حروف', 'من', 'المعدن', 'ومطبعة', 'في', 'الغرفة', 'كل', 'درج'];

/** Puts Arabic words in the place of most words of an HTML document; the others stay, and run from left to right. */
export function toArabic(html: string): string {
  let count = 0;
  return html.replace(/(?<=^|>)[^<]+/g, (text) =>
    text.replace(/(?<![&\w])[A-Za-z]{2,}(?!\w)/g, (word) => {
      count += 1;
      return count % 9 < words.length ? (words[count % 9] ?? word) : word;
    }),
  );
}
