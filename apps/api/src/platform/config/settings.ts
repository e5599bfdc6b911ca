/** Everything the environment decides, parsed once at start. */
export abstract class Settings {
  abstract readonly production: boolean;
  abstract readonly host: string;
  abstract readonly port: number;
  /** Whose X-Forwarded-For is believed: false, or what Fastify's trustProxy takes. */
  abstract readonly trustProxy: boolean | string;
  /** How the outside reaches this deployment, without a slash at the end; WeChat's notifications go there. */
  abstract readonly publicUrl: string;
  abstract readonly databaseUrl: string;
  abstract readonly databasePool: number;
  /** 32 bytes that sign access tokens. */
  abstract readonly sessionSecret: Buffer;
  /** 32 bytes that encrypt personal data at rest and key its blind indexes. */
  abstract readonly dataKey: Buffer;
  abstract readonly storage: StorageSettings;
  /** Folder of the H5 build, served at `/`; null serves none. */
  abstract readonly h5Dir: string | null;
  abstract readonly logLevel: string;
  /** On while the demo's history is made: time stands where it is put. Never in production. */
  abstract readonly setClock: boolean;
  /** Off in a process that only answers HTTP (and while the demo history is written). */
  abstract readonly jobs: boolean;
}

export type StorageSettings =
  | { kind: 'folder'; folder: string }
  | { kind: 's3'; endpoint: string | null; region: string; bucket: string; accessKey: string; secretKey: string };

/** What the operator has to put right before the program can run, in one sentence: mostly a setting that is missing or wrong. */
export class SettingsError extends Error {}
