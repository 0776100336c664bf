import path from 'node:path';
import GithubSlugger from 'github-slugger';
import { toString } from 'mdast-util-to-string';
import type { ResolvedBook, Chapter } from '../model/book.js';
import { visit } from '../tree/visit.js';

/** A file that links can lead to. */
export interface Destination {
  chapter: Chapter;
  /** The id that the file begins with. */
  start: string;
  /** The ids of its headings, by the names that a code host gives them. */
  ids: Map<string, string>;
  /** The ids of headings to which their author gave one, by that. */
  given: Map<string, string>;
}

/** Where links can lead to, by the paths of the chapters' files. */
export type Destinations = Map<string, Destination>;

/** What an address in a file means: an id of the book, an address outside, or a file that is no chapter. */
export type Resolved = { id: string } | { outside: string } | { missing: string };

/** Wants the ids of the `headings` pass. */
export function destinationsOf({ chapters }: ResolvedBook): Destinations {
  const destinations: Destinations = new Map();
  for (const chapter of chapters) {
    for (const [index, { path: name, tree }] of chapter.files.entries()) {
      const slugger = new GithubSlugger();
      const ids = new Map<string, string>();
      const given = new Map<string, string>();
      if (index === 0 && chapter.givenId !== undefined) given.set(chapter.givenId, chapter.slug);
      if (index === 0) ids.set(slugger.slug(chapter.typedHeading ?? toString(chapter.heading)), chapter.slug);
      visit(tree, 'heading', (heading) => {
        const { id, typed, given: own } = heading.data ?? {};
        if (id === undefined) return;
        ids.set(slugger.slug(typed ?? toString(heading)), id);
        if (own !== undefined) given.set(own, id);
      });
      const [first = chapter.slug] = ids.values();
      destinations.set(name, { chapter, start: first, ids, given });
    }
  }
  return destinations;
}

/**
 * Resolves an address as it works on a code host: relative to the file that it is in, with the names of headings.
 *
 * A fragment that is no heading's may be an id in raw HTML; those are known after typesetting only, and are checked there.
 */
export function resolveAddress(
  url: string,
  from: string,
  destinations: Destinations,
  labels: ResolvedBook['labels'],
): Resolved {
  if (/^([a-z][a-z0-9+.-]*:|\/\/)/i.test(url)) return { outside: url };
  const [file = '', fragment = ''] = split(url);
  const target = file === '' ? from : path.posix.join(path.posix.dirname(from), file);
  const destination = destinationAt(target, destinations);
  if (!destination) return { missing: target };
  const { chapter, start, ids, given } = destination;
  if (fragment === '') return { id: start };
  const heading = given.get(fragment) ?? ids.get(fragment) ?? ids.get(fragment.toLowerCase());
  const elsewhere = () => file === '' && inAny(destinations, fragment);
  return { id: heading ?? labels.get(fragment)?.id ?? (elsewhere() || authorId(fragment, chapter)) };
}

/** A file, also by the address that it has on a website: `views.html`, `views`, `/views/`. */
function destinationAt(target: string, destinations: Destinations): Destination | undefined {
  const found = destinations.get(target);
  if (found) return found;
  const name = target.replace(/^\//, '').replace(/(?:\.html?|\/)$/, '');
  for (const stem of [name, `${name}/index`, `${name}/README`])
    for (const ending of ['', ...endings]) {
      const page = destinations.get(`${stem}${ending}`);
      if (page) return page;
    }
  return undefined;
}

const endings = ['.md', '.markdown', '.mdx', '.qmd', '.Rmd'];

/** The heading of another file to which its author gave an id. */
function inAny(destinations: Destinations, fragment: string): string | undefined {
  for (const { given } of destinations.values()) {
    const id = given.get(fragment);
    if (id !== undefined) return id;
  }
  return undefined;
}

/** Ids that authors give in raw HTML belong to their chapter, so that two chapters can use the same. */
export function authorId(id: string, { slug }: Chapter): string {
  return id === slug || id.startsWith(`${slug}-`) ? id : `${slug}-${id}`;
}

function split(url: string): string[] {
  return url.split('#', 2).map((piece) => {
    try {
      return decodeURIComponent(piece).normalize('NFC');
    } catch {
      return piece;
    }
  });
}
