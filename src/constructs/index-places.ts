import type { Properties } from 'hast';
import type { IndexLocator } from './index-nodes.js';

/** A place that an index leads to. */
export interface PlaceOnPage {
  first: string;
  /** The id at the end of a range; the same as `first` for one place. */
  last: string;
  main: boolean;
}

/**
 * The properties of the link to the places of a locator. It leads to the first one; where there are more, `data-pages` holds
 * the ids of all, `first..last` for a range, with a `!` behind those that say most.
 */
export function locatorProperties({ places }: IndexLocator): Properties {
  const className = ['index-locator', ...(places.some(({ main }) => main) ? ['main'] : [])];
  const pages = places.map(
    ({ id, end, main }) => id + (end === undefined ? '' : `..${end}`) + (main ? '!' : ''),
  );
  const first = places[0]?.id ?? '';
  const dataPages = pages.join(' ');
  return { className, href: `#${first}`, ...(dataPages !== first && { dataPages }) };
}

/** The places of a locator; none for other elements. */
export function placesOf(properties: Properties): PlaceOnPage[] {
  const { className, href, dataPages } = properties;
  if (!Array.isArray(className) || !className.includes('index-locator') || typeof href !== 'string')
    return [];
  const written = typeof dataPages === 'string' ? dataPages : href.replace(/^#/, '');
  return written.split(' ').map((place) => {
    const [first = '', last = first] = place.replace(/!$/, '').split('..');
    return { first, last, main: place.endsWith('!') };
  });
}
