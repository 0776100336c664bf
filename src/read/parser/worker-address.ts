/** The program of the parsing thread. Tests, which load the sources, replace this module. */
export const workerAddress = new URL('./worker.js', import.meta.url);
