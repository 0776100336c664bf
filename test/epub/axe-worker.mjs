// Reads content documents as JSON from the standard input (path -> XHTML) and prints what axe finds in them.
import axe from 'axe-core';
import { JSDOM } from 'jsdom';
import { text } from 'node:stream/consumers';

/**
 * Rules for web pages that do not hold for a document of a book, which has its landmarks in the navigation, and one that
 * needs a laid-out page.
 */
const off = ['bypass', 'color-contrast', 'landmark-one-main', 'page-has-heading-one', 'region'];
const rules = Object.fromEntries(off.map((id) => [id, { enabled: false }]));

const found = [];
for (const [path, xhtml] of Object.entries(JSON.parse(await text(process.stdin)))) {
  const { window } = new JSDOM(xhtml, { contentType: 'application/xhtml+xml', runScripts: 'outside-only' });
  window.eval(axe.source);
  const { violations } = await window.axe.run(window.document, { rules });
  for (const { id, nodes } of violations) {
    for (const { html } of nodes) {
      // Marks of pages are named so in DPUB-ARIA 1.1, whose roles axe leaves out when it looks for names.
      if (id === 'aria-prohibited-attr' && html.includes('role="doc-pagebreak"')) continue;
      found.push(`${path} ${id}: ${html.slice(0, 200)}`);
    }
  }
  window.close();
}
console.log(JSON.stringify(found));
