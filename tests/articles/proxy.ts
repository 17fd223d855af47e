import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import type { Socket } from 'node:net';

export interface ProxyWays {
  /** A connection to `https://*.example`, as it comes: TLS begins now. */
  onTunnel(socket: Socket): void;
  /** A request to `http://*.example`. */
  readonly onPlain: RequestListener;
  /** What else was wanted, as `host:port`; it has been refused. */
  onRefused(target: string): void;
}

const [HTTP_PORT, HTTPS_PORT] = ['80', '443'];

/**
 * The way of a browser under test to the articles. Firefox can be told which names are here, but not that
 * their port is another; through a proxy they stand at their addresses, without a port, in both browsers.
 * Nothing else is reached: a browser with this proxy has no network.
 */
export function createProxy({ onTunnel, onPlain, onRefused }: ProxyWays): Server {
  const server = createServer((request, response) => {
    const target = new URL(request.url ?? '/', `http://${request.headers.host ?? 'localhost'}`);
    if (isOurs(target.hostname)) return onPlain(request, response);
    onRefused(`${target.hostname}:${target.port || HTTP_PORT}`);
    response.writeHead(403).end();
  });
  server.on('connect', (request: IncomingMessage, socket: Socket, head: Buffer) => {
    // A browser that closes while it asks is no error of ours.
    socket.on('error', () => socket.destroy());
    const [host = '', port] = (request.url ?? '').split(':');
    if (!isOurs(host) || port !== HTTPS_PORT) {
      onRefused(request.url ?? '');
      socket.end('HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n');
      return;
    }
    socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
    if (head.length > 0) socket.unshift(head);
    onTunnel(socket);
  });
  return server;
}

function isOurs(host: string): boolean {
  return host.toLowerCase().endsWith('.example');
}
