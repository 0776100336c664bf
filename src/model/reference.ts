/** A person, or an organisation, which has a family name only. */
export interface Name {
  family: string;
  given?: string;
}

/**
 * A work that can be cited: the part of CSL-JSON (https://docs.citationstyles.org/en/stable/specification.html#appendix-iv-variables)
 * that Octavo's styles print. Texts are plain.
 */
export interface Reference {
  key: string;
  /** A type of CSL: `book`, `chapter`, `article-journal`, `webpage` …. */
  type: string;
  title: string;
  authors: Name[];
  editors: Name[];
  /** A year as it is printed; absent for works that tell none. */
  year?: string;
  /** What an article or chapter is in. */
  container?: string;
  volume?: string;
  issue?: string;
  pages?: string;
  edition?: string;
  publisher?: string;
  place?: string;
  doi?: string;
  url?: string;
  note?: string;
}
