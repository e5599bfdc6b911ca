import { Catch, HttpException, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { refusals, refuse, type Refusal, type RefusalCode } from '@cheyou/domain';
import { sentenceFor } from '@cheyou/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isConnectionLost, isRetryable, OutcomeUnknown } from '../database';
import type { ErrorBody } from './error-body.dto';
import { Refused } from './refused';

const byStatus: Record<number, RefusalCode> = {
  400: 'VALIDATION_FAILED',
  401: 'UNAUTHENTICATED',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  413: 'PAYLOAD_TOO_LARGE',
  415: 'MEDIA_TYPE',
  429: 'RATE_LIMITED',
  503: 'UNAVAILABLE',
};

/** Gives every error one body: {code, message, requestId, details?}, with a Chinese sentence; bugs are logged, never shown. */
@Catch()
export class ErrorsFilter implements ExceptionFilter {
  private readonly log = new Logger(ErrorsFilter.name);

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const refusal = refusalOf(error);
    const { refused: code, details } = refusal;
    const { status } = refusals[code];
    if (status >= 500) this.log.error({ err: error, requestId: request.id }, 'request failed');
    if (status === 503) void reply.header('retry-after', '2');
    void reply.status(status).send(bodyOf(code, details, request.id));
  }
}

function bodyOf(code: RefusalCode, details: Record<string, unknown>, requestId: string): ErrorBody {
  const told = Object.keys(details).length > 0;
  return { code, message: sentenceFor(code, details), requestId, ...(told && { details }) };
}

function refusalOf(error: unknown): Refusal {
  if (error instanceof Refused) return error.refusal;
  if (error instanceof OutcomeUnknown || isConnectionLost(error) || isRetryable(error)) return refuse('UNAVAILABLE');
  const status = statusOf(error);
  const code = byStatus[status] ?? (status >= 400 && status < 500 ? 'VALIDATION_FAILED' : 'INTERNAL');
  const problems = error instanceof HttpException ? problemsOf(error) : undefined;
  return problems && code === 'VALIDATION_FAILED' ? refuse(code, { fields: problems }) : refuse(code);
}

/** Nest's exceptions and Fastify's own errors (413, 415, broken JSON) both carry a status, under different names. */
function statusOf(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  const { statusCode } = (error ?? {}) as { statusCode?: unknown };
  return typeof statusCode === 'number' ? statusCode : 500;
}

function problemsOf(error: HttpException): string[] | undefined {
  const body = error.getResponse();
  const message = typeof body === 'object' ? (body as { message?: unknown }).message : undefined;
  return Array.isArray(message) ? message.map(String) : undefined;
}
