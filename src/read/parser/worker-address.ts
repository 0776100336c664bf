/** Where the program of the parsing threads is; tests, which load the sources, are given another one. */
export const workerAddress = new URL('./worker.js', import.meta.url);
