// In a process of its own: what node:http can do at most. Sends the same headers and bytes to whoever asks. Node runs it as it is.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Plain {
  headers: Record<string, string>;
  /** As base64. */
  body: string;
}

let given = '';
for await (const text of process.stdin) given += text;
const { headers, body }: Plain = JSON.parse(given);
const bytes = Buffer.from(body, 'base64');
const server = createServer((_request, response) => {
  response.writeHead(200, headers);
  response.end(bytes);
});
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`http://127.0.0.1:${(server.address() as AddressInfo).port}\n`);
});
