/** Device names of Windows: no file there can have one, with any extension. */
export const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;
