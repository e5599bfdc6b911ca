import type { ChildProcess } from 'node:child_process';
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

export interface Foundation {
  urls: DatabaseUrls;
  /** The environment of an API on top of it. */
  settings: Record<string, string>;
  stop(): Promise<void>;
}

/** All that stands below the API: the migrated database, the sandbox, the demo shop. */
export function startFoundation(options: StackOptions): Promise<Foundation>;

export interface Service {
  readonly child: ChildProcess;
  /** Resolves with the exit code. */
  readonly exited: Promise<number>;
  stop(): Promise<void>;
}

export interface ServiceOptions {
  name: string;
  script: string;
  env: Record<string, string>;
  readyUrl: string;
  logFile: string;
  signal?: AbortSignal;
}

/** Starts `node <script>` and resolves once `readyUrl` answers 200. */
export function startService(options: ServiceOptions): Promise<Service>;

/** A program of the built API by its name: `main`, `migrate` … */
export function apiProgram(name: string): string;

/** A loopback port that was free a moment ago. */
export function freePort(): Promise<number>;
