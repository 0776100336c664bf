// Octavo finds its browser by itself (src/pdf/browser/); installing downloads nothing.
module.exports = { skipDownload: true };
