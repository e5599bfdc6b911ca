/** Where files lie. Keys are made by us, `a/b/c.jpg`; the same key always holds the same bytes. */
export abstract class Storage {
  /** Keeps the bytes; putting them twice changes nothing. */
  abstract put(key: string, bytes: Buffer, contentType: string): Promise<void>;
  /** The bytes, or null when nothing lies there. */
  abstract get(key: string): Promise<Buffer | null>;

  /** Lets go of what it holds open; the process is to end. */
  close(): void {
    return;
  }
}

const form = /^[a-z0-9-]+(\/[a-z0-9-]+)*\.[a-z0-9]+$/;

/** @throws when a key could lead out of the storage or differ between file systems. */
export function checkKey(key: string): void {
  if (!form.test(key) || key.length > 200) throw new Error(`"${key}" is no key of the storage`);
}
