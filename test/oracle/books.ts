import { copyFromShelf, isOnShelf } from '../books/build-book.js';
import { flaskConfig } from '../books/explore-flask.js';
import { rustConfig } from '../books/rust-book.js';

/**
 * A copy of a book that is beside the repository where it is at hand; undefined when it is not there.
 *
 * @param only The names of the files to take, of the Rust book; links to the others are warnings then.
 */
export async function realBook(
  name: 'explore-flask' | 'rust-book',
  only?: RegExp,
): Promise<string | undefined> {
  if (!isOnShelf(name)) return undefined;
  return copyFromShelf(name, name === 'rust-book' ? rustConfig(only) : flaskConfig);
}
