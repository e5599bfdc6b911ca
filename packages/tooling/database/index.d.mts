/** The addresses of one database: the application's user, and the one that migrates and grants. */
export interface DatabaseUrls {
  appUrl: string;
  adminUrl: string;
}

export interface PrivateDatabase {
  readonly port: number;
  readonly socket: string;
  /** The server's present process; another one after a crash. */
  readonly pid: number | undefined;
  /** Makes the database unless it exists; names begin with `cheyou`. */
  database(name: string): Promise<DatabaseUrls>;
  stop(): Promise<void>;
}

export interface PrivateDatabaseOptions {
  folder: string;
  /** False trades crash safety for speed: tests only. True by default. */
  durable?: boolean;
  /** More flags for mariadbd. */
  flags?: string[];
  /** Told of each restart after a crash. */
  say?: (sentence: string) => void;
}

/** Starts a MariaDB server of our own and keeps it running: a crash is followed by a restart on the same port. */
export function startPrivateDatabase(options: PrivateDatabaseOptions): Promise<PrivateDatabase>;

/** The migrated database of this jest worker; the stories project's global set-up made it. */
export function workerDatabase(): DatabaseUrls;
