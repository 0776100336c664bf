/** Elements that a book cannot hold and that go with all that is in them. */
export const stripped: readonly string[] =
  'script style template noscript iframe object textarea select title audio video canvas svg math'.split(' ');

/** Elements that mean something in a table only; elsewhere HTML ignores their tags. */
export const tableParts: readonly string[] = 'caption col colgroup tbody td tfoot th thead tr'.split(' ');

/** Elements of a line, which an HTML parser opens again in every block that follows where they are not closed. */
export const formatting: readonly string[] =
  'a abbr b bdi bdo big cite code del dfn em font i ins kbd mark nobr q s samp small span strike strong sub sup tt u var'.split(
    ' ',
  );

/** The tag that closes an element, anywhere in a piece of HTML. */
export const closingTag = (name: string): RegExp => new RegExp(`</${name}\\s*>`, 'i');
