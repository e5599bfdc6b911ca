/** After the stories: the server that the set-up started ends, and its folder with it. */
export default async function tearDown() {
  await globalThis.stopWorkerDatabases?.();
}
