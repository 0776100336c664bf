import { expect, test } from '@jest/globals';
import { build } from '../../../src/build.js';
import { epub } from '../../../src/epub/epub.js';
import { readBook } from '../../../src/read/read-book.js';
import { bookFolder } from '../../book-folder.js';
import { complaints } from '../complaints.js';

const chapter = `# Code

~~~python title="app.py" #lst-app caption="The *app*, in \`app.py\`" lines=98 {1,3-} file=app.py
~~~

1. Explained.

~~~python diff
 a
-b
+c
~~~

~~~console
$ ls
a
~~~

> - In a list:
>
>   ~~~text title="x" {1}
>   This line is longer than forty-four characters, as lines often are.
>   ~~~
`;

test('listings are valid and complete', async () => {
  const code = 'import os\n\ndef f():  # (1)\n    return """\n    text"""\n';
  const folder = await bookFolder({ 'a.md': chapter, 'app.py': code });
  const { files, messages } = await build(await readBook(folder), { targets: [epub()] });
  expect(messages.map(String)).toEqual([]);
  expect(await complaints(files[0]?.bytes ?? new Uint8Array())).toEqual([]);
});
