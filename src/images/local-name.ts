/** A name without its prefix, in lowercase: XML is case-sensitive, but some reading systems are not. */
export function local(name: string): string {
  return name.slice(name.indexOf(':') + 1).toLowerCase();
}
