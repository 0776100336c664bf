/** The names of devices on Windows, where no file can be called so, whatever its ending. */
export const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;
