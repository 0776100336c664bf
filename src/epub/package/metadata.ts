import { x } from 'xastscript';
import type { Element } from 'xast';
import type { Settings } from '../../settings/schema.js';
import type { Accessibility } from './accessibility.js';
import { type Creator, mainCreators } from '../../metadata/people.js';

/** What the metadata of a package document is made of: https://www.w3.org/TR/epub-33/#sec-pkg-metadata. */
export interface MetadataInput {
  settings: Settings;
  identifiers: string[];
  /** `2026-05-31T12:00:00Z`. */
  modified: string;
  accessibility: Accessibility;
  /** Whether there is a list of the pages of the print edition. */
  hasPages: boolean;
  /** The manifest id of the cover image; absent when there is none. */
  cover?: string | undefined;
}

/** The id of the unique identifier. */
export const identifierId = 'publication-id';

export function metadata(input: MetadataInput): Element {
  const { settings, identifiers, modified, accessibility, hasPages, cover } = input;
  const { title, subtitle, creators, language, publisher, date, rights, license, description, subjects } =
    settings;
  const main = mainCreators(creators);
  return x(
    'metadata',
    { 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' },
    identifiers.map((one, index) => x('dc:identifier', { id: index === 0 ? identifierId : undefined }, one)),
    titles(title, subtitle),
    creators.flatMap((creator, index) => person(creator, main.includes(creator), index + 1)),
    x('dc:language', language),
    optional('dc:publisher', publisher),
    optional('dc:date', date),
    property('dcterms:modified', modified),
    optional('dc:rights', rights),
    license === undefined ? [] : x('link', { rel: 'dcterms:license', href: license }),
    optional('dc:description', description),
    subjects.map((subject) => x('dc:subject', subject)),
    settings.edition === undefined ? [] : property('schema:bookEdition', settings.edition),
    series(settings.series),
    hasPages ? property('pageBreakSource', printEdition(settings)) : [],
    accessibilityMetadata(accessibility, settings.epub.certifier),
    // Reading systems that know EPUB 2 only find the cover by this.
    cover === undefined ? [] : x('meta', { name: 'cover', content: cover }),
  );
}

function titles(title: string, subtitle: string | undefined): Element[] {
  if (subtitle === undefined) return [x('dc:title', title)];
  return [
    ...refined('dc:title', 'title', title, { 'title-type': 'main', 'display-seq': 1 }),
    ...refined('dc:title', 'subtitle', subtitle, { 'title-type': 'subtitle', 'display-seq': 2 }),
  ];
}

function person(creator: Creator, main: boolean, index: number): Element[] {
  const { name, role } = creator;
  const fileAs = 'fileAs' in creator ? creator.fileAs : undefined;
  const id = `creator-${index}`;
  return [
    x(main ? 'dc:creator' : 'dc:contributor', { id }, name),
    x('meta', { refines: `#${id}`, property: 'role', scheme: 'marc:relators' }, role),
    ...(fileAs === undefined ? [] : [x('meta', { refines: `#${id}`, property: 'file-as' }, fileAs)]),
  ];
}

function series(value: Settings['series']): Element[] {
  if (value === undefined) return [];
  const { name, position } = value;
  const collection = { id: 'series', property: 'belongs-to-collection' };
  const place = position === undefined ? {} : { 'group-position': position };
  return [x('meta', collection, name), ...refinements('series', { 'collection-type': 'series', ...place })];
}

/** What the page numbers are those of: https://www.w3.org/TR/epub-a11y-11/#sec-page-src. */
function printEdition({ title, print, edition }: Settings): string {
  if (print.isbn !== undefined) return `urn:isbn:${print.isbn}`;
  return [title, ...(edition === undefined ? [] : [edition]), 'print edition'].join(', ');
}

function accessibilityMetadata(measured: Accessibility, certifier: string | undefined): Element[] {
  const { accessModes, sufficientModes, features, hazards, summary, conforms } = measured;
  return [
    ...accessModes.map((mode) => property('schema:accessMode', mode)),
    ...sufficientModes.map((modes) => property('schema:accessModeSufficient', modes)),
    ...features.map((feature) => property('schema:accessibilityFeature', feature)),
    ...hazards.map((hazard) => property('schema:accessibilityHazard', hazard)),
    x('meta', { property: 'schema:accessibilitySummary', 'xml:lang': 'en' }, summary),
    // WCAG has criteria that no program can check, such as whether an alternative text fits its picture.
    ...(conforms && certifier !== undefined
      ? [
          x(
            'meta',
            { id: 'conformance', property: 'dcterms:conformsTo' },
            'EPUB Accessibility 1.1 - WCAG 2.2 Level AA',
          ),
          x('meta', { refines: '#conformance', property: 'a11y:certifiedBy' }, certifier),
        ]
      : []),
  ];
}

function property(name: string, value: string): Element {
  return x('meta', { property: name }, value);
}

function optional(name: string, value: string | undefined): Element[] {
  return value === undefined ? [] : [x(name, value)];
}

function refined(name: string, id: string, value: string, by: Record<string, string | number>): Element[] {
  return [x(name, { id }, value), ...refinements(id, by)];
}

function refinements(id: string, by: Record<string, string | number>): Element[] {
  return Object.entries(by).map(([name, value]) =>
    x('meta', { refines: `#${id}`, property: name }, String(value)),
  );
}
