import type { DatabaseUrls } from '../database/index.mjs';

export interface StackPorts {
  api: number;
  /** WeChat's servers, the control plane and the phone page. */
  sandbox: number;
  /** The phone's browser, which shows the app. */
  phone: number;
}

export interface StackOptions {
  /** Holds the private database, the sandbox's keys, stored files and logs. */
  folder: string;
  ports: StackPorts;
  /** A database that somebody else runs; by default a private one is started in `folder`. */
  database?: DatabaseUrls;
  /** Crash safety of the private database; true by default. */
  durable?: boolean;
  /** Whether WeChat is the local one; true by default. */
  sandbox?: boolean;
  /** Whether an empty database is filled with the demo shop; false by default. */
  demo?: boolean;
  /** Added to the API's environment. */
  env?: Record<string, string>;
  say?: (sentence: string) => void;
  signal?: AbortSignal;
}

export interface Stack {
  urls: DatabaseUrls;
  /** The API's whole environment. */
  settings: Record<string, string>;
  /** Where the app and its API are. */
  url: string;
  sandboxUrl: string;
  phoneUrl: string;
  /** Resolves with the exit code when the API ends. */
  apiExited: Promise<number>;
  stop(): Promise<void>;
}

/** Builds what changed, then starts database, sandbox and API; resolves when the API is ready. */
export function startStack(options: StackOptions): Promise<Stack>;

/** A loopback port that was free a moment ago. */
export function freePort(): Promise<number>;
