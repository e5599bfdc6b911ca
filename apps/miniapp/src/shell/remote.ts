import type { ApiError } from './api-error';

/** Data that comes over the network, as the one of four states a screen switches over. */
export type Remote<Data> = Waiting | Failed | Empty | Ready<Data>;

export interface Waiting {
  state: 'waiting';
}

export interface Failed {
  state: 'failed';
  error: ApiError;
  retry: () => void;
  retrying: boolean;
}

export interface Empty {
  state: 'empty';
  refresh: () => void;
}

export interface Ready<Data> {
  state: 'ready';
  data: Data;
  /** When the data was read, if a later reading failed or the phone is offline; then actions are greyed. */
  staleSince: number | null;
  refresh: () => void;
  refreshing: boolean;
}
