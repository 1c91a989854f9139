import { createServer, request as forward } from 'node:http';
import { connect } from 'node:net';

/** A forward proxy on loopback, and what went through it. */
export interface StandInProxy {
  readonly url: string;
  /** `CONNECT host:port` for tunnels, `GET http://…` for plain requests. */
  readonly seen: string[];
  /** `Proxy-Authorization` of each. */
  readonly credentials: (string | undefined)[];
  close(): Promise<void>;
}

/** Starts a proxy that forwards plain requests and tunnels the rest; whatever the host is called, it goes to `target`. */
export async function startProxy(target: string): Promise<StandInProxy> {
  const { hostname, port } = new URL(target);
  const seen: string[] = [];
  const credentials: (string | undefined)[] = [];
  const server = createServer((incoming, response) => {
    seen.push(`${incoming.method ?? ''} ${incoming.url ?? ''}`);
    credentials.push(incoming.headers['proxy-authorization']);
    const { pathname, search } = new URL(incoming.url ?? '/', target);
    const onward = forward({ hostname, port, path: pathname + search, method: incoming.method, headers: incoming.headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    onward.on('error', () => response.writeHead(502).end());
    incoming.pipe(onward);
  });
  server.on('connect', (incoming, socket) => {
    seen.push(`CONNECT ${incoming.url ?? ''}`);
    credentials.push(incoming.headers['proxy-authorization']);
    const onward = connect(Number(port), hostname, () => {
      socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      onward.pipe(socket).pipe(onward);
    });
    onward.on('error', () => socket.destroy());
    socket.on('error', () => onward.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return {
    url: `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`,
    seen,
    credentials,
    close: () => new Promise((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    }),
  };
}
