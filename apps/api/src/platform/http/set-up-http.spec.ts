import { httpAdapter } from './set-up-http';

/** A server that says by which method it was reached. */
function anEcho() {
  const server = httpAdapter({ trustProxy: false }).getInstance();
  for (const method of ['POST', 'PATCH', 'DELETE'] as const) {
    server.route({ method, url: '/thing', handler: () => Promise.resolve({ method }) });
  }
  const reach = async (method: 'POST' | 'DELETE', override?: string) => {
    const headers = override === undefined ? {} : { 'x-http-method-override': override };
    const answer = await server.inject({ method, url: '/thing', headers });
    return answer.json<{ method: string }>().method;
  };
  return { reach };
}

test('a POST that means PATCH reaches the PATCH route, as the mini-program has no PATCH', async () => {
  const { reach } = anEcho();
  await expect(reach('POST', 'PATCH')).resolves.toBe('PATCH');
  await expect(reach('POST')).resolves.toBe('POST');
});

test('no other method can be put on', async () => {
  const { reach } = anEcho();
  await expect(reach('POST', 'DELETE')).resolves.toBe('POST');
  await expect(reach('DELETE', 'PATCH')).resolves.toBe('DELETE');
});
