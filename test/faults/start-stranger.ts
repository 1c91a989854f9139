import { createServer, type Socket } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import { mitText } from '../support/mit-text.ts';
import type { Certificate } from './certificate.ts';

/** A server that has no business with the token. */
export interface Stranger {
  readonly url: string;
  /** `METHOD path` of each request, and whether it carried credentials. */
  readonly requests: { readonly line: string; readonly authorized: boolean }[];
  close(): Promise<void>;
}

/** Starts an origin that answers every request with a licence text, or byte for byte with what it is told to say; the empty text is silence. With a certificate it speaks https. */
export async function startStranger(says?: string, certificate: Certificate | null = null): Promise<Stranger> {
  const requests: Stranger['requests'] = [];
  const sockets = new Set<Socket>();
  const answer = says ?? `HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: ${Buffer.byteLength(mitText)}\r\nConnection: close\r\n\r\n${mitText}`;
  const serve = (socket: Socket): void => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy()).on('close', () => sockets.delete(socket));
    socket.once('data', (bytes) => {
      const head = bytes.toString('latin1');
      requests.push({ line: head.split(' HTTP/', 1)[0] ?? '', authorized: /^authorization:/im.test(head) });
      if (answer !== '') socket.end(answer, 'latin1');
    });
  };
  const server = certificate === null ? createServer(serve) : createTlsServer(certificate, serve);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return {
    url: `${certificate === null ? 'http' : 'https'}://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`,
    requests,
    close: () => new Promise((resolve) => {
      for (const socket of sockets) socket.destroy();
      server.close(() => resolve());
    }),
  };
}
