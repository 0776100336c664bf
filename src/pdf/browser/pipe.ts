import type { Readable, Writable } from 'node:stream';
import type { ConnectionTransport } from 'puppeteer-core';

/**
 * Messages to and from a browser over its pipes, each ended by a zero byte, as `--remote-debugging-pipe` has it.
 *
 * puppeteer's own one parses whatever comes, outside of any call that could fail: a program that is no browser would end the
 * whole process.
 *
 * @param fail Called when what comes is no message.
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
  // A browser that is gone is told by the end of its process.
  for (const stream of [input, output]) stream.on('error', () => undefined);
  return transport;
}

const strange = 'what it says is not the protocol of Chromium';

/** Longer ones are the pages of a browser that was understood before; to parse them twice takes time. */
const shortMessage = 10_000;

/** Every message is an object in JSON. */
const brace = '{'.charCodeAt(0);
