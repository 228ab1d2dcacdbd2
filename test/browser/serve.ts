import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

const types: Readonly<Record<string, string>> = {
  html: 'text/html',
  js: 'text/javascript',
  json: 'application/json',
  gz: 'application/gzip',
};

/** Serves texts by their path, and below `/engines/` the files of a folder, on loopback. */
export async function serve(
  texts: Readonly<Record<string, string>>,
  engines: URL,
): Promise<{ readonly url: string; close(): void }> {
  const server: Server = createServer(async (request, response) => {
    const path = new URL(request.url!, 'http://localhost').pathname;
    try {
      const content = texts[path] ?? (await readFile(fileFor(path, engines)));
      response.writeHead(200, { 'content-type': types[path.split('.').at(-1)!] ?? 'text/html' }).end(content);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

function fileFor(path: string, engines: URL): URL {
  if (!path.startsWith('/engines/')) throw new Error(`${path} is not served`);
  return new URL(path.slice('/engines/'.length), engines);
}
