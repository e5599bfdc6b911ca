import { sentences } from '@cheyou/contracts';

/**
 * Why a request gave no answer that can be used.
 * `refused`: the server said no, nothing moved. `lost`: no answer came, what happened is unknown.
 * `broken`: an answer came that says nothing about the outcome (5xx, not our JSON): unknown as well.
 */
export type FailureKind = 'refused' | 'lost' | 'broken';

/** The one error the api client throws; `message` is a Chinese sentence that can be shown. */
export class ApiError extends Error {
  constructor(
    readonly kind: FailureKind,
    readonly code: string,
    message: string,
    readonly requestId: string | null = null,
    readonly details: Readonly<Record<string, unknown>> = {},
    readonly status = 0,
  ) {
    super(message);
    this.name = 'ApiError';
  }
}

/** The number a person can tell the shop. */
export function problemNumber(error: ApiError): string | null {
  return error.requestId ? error.requestId.slice(-8).toUpperCase() : null;
}

export function lostError(requestId: string | null): ApiError {
  return new ApiError('lost', 'LOST', '网络不稳，没有收到回复。请检查网络后重试。', requestId);
}

/** From any status of 400 and up, with whatever body came. */
export function errorFrom(status: number, body: unknown, requestId: string | null): ApiError {
  const said = isErrorBody(body) ? body : { code: 'INTERNAL', message: sentences.INTERNAL };
  const kind: FailureKind = status >= 400 && status < 500 && isErrorBody(body) ? 'refused' : 'broken';
  return new ApiError(kind, said.code, said.message, said.requestId ?? requestId, said.details ?? {}, status);
}

interface ErrorBody {
  code: string;
  message: string;
  requestId?: string;
  details?: Record<string, unknown>;
}

function isErrorBody(body: unknown): body is ErrorBody {
  if (typeof body !== 'object' || body === null) return false;
  const { code, message } = body as Partial<ErrorBody>;
  return typeof code === 'string' && typeof message === 'string';
}
