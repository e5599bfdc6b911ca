import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

// Below those the system lends to connections: one of them may be taken while a program that was killed starts again.
const [first, end] = [15_000, 32_000];

/** A loopback port that was free a moment ago. */
export async function freePort() {
  for (;;) {
    const port = randomInt(first, end);
    if (!(await portTaken(port))) return port;
  }
}

/** Whether somebody already listens there. */
export function portTaken(port, host = '127.0.0.1') {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error) => {
      if (error.code === 'EADDRINUSE') resolve(true);
      else reject(error);
    });
    server.listen(port, host, () => server.close(() => resolve(false)));
  });
}
