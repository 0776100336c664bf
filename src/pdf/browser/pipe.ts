import type { Readable, Writable } from 'node:stream';
import type { ConnectionTransport } from 'puppeteer-core';

/**
 * Messages to and from a browser over its pipes, each followed by a zero byte, as `--remote-debugging-pipe` requires.
 *
 * The transport of puppeteer parses all output in an event handler: a program that is not a browser would crash this process.
 *
 * @param fail Called when the output is not a message.
 */
export function pipeTransport(
  input: Writable,
  output: Readable,
  fail: (reason: string) => void,
): ConnectionTransport {
  let pending: Buffer[] = [];
  const transport: ConnectionTransport = {
    send(message) {
      input.write(`${message}\0`);
    },
    close() {
      input.destroy();
      output.destroy();
    },
  };
  const receive = (message: string) => {
    try {
      JSON.parse(message.length < shortMessage ? message : '{}');
    } catch {
      fail(strange);
      return;
    }
    transport.onmessage?.(message);
  };
  output.on('data', (chunk: Buffer) => {
    let start = 0;
    for (let end = chunk.indexOf(0); end >= 0; end = chunk.indexOf(0, start)) {
      pending.push(chunk.subarray(start, end));
      receive(Buffer.concat(pending).toString());
      pending = [];
      start = end + 1;
    }
    if (start < chunk.length) pending.push(chunk.subarray(start));
    if (pending[0] && pending[0][0] !== brace) fail(strange);
  });
  output.on('close', () => transport.onclose?.());
  // The end of the process reports it.
  for (const stream of [input, output]) stream.on('error', () => undefined);
  return transport;
}

const strange = 'its output is not the protocol of Chromium';

/** Longer messages hold pages, and come from a browser that was recognized before. Parsing them twice takes time. */
const shortMessage = 10_000;

/** Every message is an object in JSON. */
const brace = '{'.charCodeAt(0);
