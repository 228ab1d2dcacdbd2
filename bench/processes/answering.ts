import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server that takes every downlink, after as many milliseconds as it is told; tells its parent where it listens. */
const delay = Number(process.argv[2]);

const server = createServer((request, response) => {
  request.resume().on('end', () => {
    const answer = () => response.writeHead(200, { 'content-length': 0 }).end();
    if (delay === 0) answer();
    else setTimeout(answer, delay);
  });
});
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo;
  process.send!(`http://127.0.0.1:${port}`);
});
process.on('disconnect', () => process.exit());
