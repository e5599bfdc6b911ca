/** What a handler answers: pay endpoints sign it, the others send it as it is. */
export interface Answer {
  status: number;
  /** JSON value, text or bytes; undefined is an empty body. */
  body: unknown;
  contentType?: string;
}

export const ok = (body: unknown): Answer => ({ status: 200, body });

export const noContent: Answer = { status: 204, body: undefined };

/** A refusal of API v3: HTTP status with `code` and `message`. */
export const payRefusal = (status: number, code: string, message: string): Answer => ({
  status,
  body: { code, message },
});

/** A refusal of the mini-program and official-account servers: HTTP 200 with `errcode`. */
export const apiRefusal = (errcode: number, errmsg: string): Answer => ({ status: 200, body: { errcode, errmsg } });

export const signError = (message: string): Answer => payRefusal(401, 'SIGN_ERROR', message);

export const paramError = (message: string): Answer => payRefusal(400, 'PARAM_ERROR', message);

export const invalidRequest = (message: string): Answer => payRefusal(400, 'INVALID_REQUEST', message);
