/**
 * The page program as the text of a script that leaves its functions in the variable `octavo`.
 *
 * It is empty here: `build.mjs` writes it, when the package is built and when tests load this file.
 */
export const program: string = '';
