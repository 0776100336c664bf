import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { readDocument, type ReadDocument } from './document.js';

/** An EPUB as a reading system finds it. */
export interface OpenedEpub {
  /** The XML documents, by their paths in the archive. */
  documents: Map<string, ReadDocument>;
  /** Those that are read, in their order. */
  spine: ReadDocument[];
  /** What is wrong with the archive as a whole, each as a sentence. */
  problems: string[];
}

/** Unpacks an EPUB, reads its documents, and checks that they, the manifest and the archive agree. */
export function openEpub(bytes: Uint8Array): OpenedEpub {
  const entries = unzipSync(bytes);
  const documents: OpenedEpub['documents'] = new Map();
  const problems: string[] = [];
  for (const [name, content] of Object.entries(entries)) {
    if (!/\.(?:ncx|opf|svg|xhtml|xml)$/.test(name)) continue;
    try {
      documents.set(name, readDocument(strFromU8(content)));
    } catch (error) {
      problems.push(`${name} is not well-formed: ${error instanceof Error ? error.message : String(error)}.`);
    }
  }
  const files = new Set(Object.keys(entries));
  problems.push(...deadAddresses(documents, files), ...unlisted(documents, files));
  const spine = [...documents].flatMap(([name, { spine: listed }]) =>
    listed.flatMap((address) => documents.get(locate(address, name).file) ?? []),
  );
  return { documents, spine, problems };
}

/** Addresses of files and of places in documents that are not there. */
function deadAddresses(documents: OpenedEpub['documents'], files: Set<string>): string[] {
  return [...documents].flatMap(([from, { references }]) =>
    references
      .filter((reference) => {
        const { file, id } = locate(reference, from);
        return !files.has(file) || (id !== undefined && documents.get(file)?.ids.has(id) === false);
      })
      .map((reference) => `${from} leads to ${reference}, which is not in the EPUB.`),
  );
}

/** Files that the manifest does not list. The package document is the one that lists, and needs no entry. */
function unlisted(documents: OpenedEpub['documents'], files: Set<string>): string[] {
  const packages = [...documents].filter(([name]) => name.endsWith('.opf'));
  const listed = new Set(
    packages.flatMap(([name, { references }]) => references.map((one) => locate(one, name).file)),
  );
  return [...files]
    .filter((name) => name !== 'mimetype' && !name.startsWith('META-INF/') && !name.endsWith('.opf'))
    .filter((name) => !listed.has(name))
    .map((name) => `${name} is in the EPUB, but not in its manifest.`);
}

function locate(reference: string, from: string): { file: string; id: string | undefined } {
  const [file = '', id] = reference.split('#', 2).map(decodeURIComponent);
  return { file: file === '' ? from : path.posix.join(path.posix.dirname(from), file), id };
}
