// Octavo finds its browser by itself (src/pdf/browser.ts); installing downloads nothing.
module.exports = { skipDownload: true };
