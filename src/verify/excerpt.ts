/** The beginning of a text in one line, for messages. */
export function excerpt(text: string): string {
  return text.trim().replace(/\s+/g, ' ').slice(0, 60);
}
