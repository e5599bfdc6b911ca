import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { refuse } from '@cheyou/domain';
import type { FastifyRequest } from 'fastify';
import { Refused } from '../platform/http';

/**
 * The bytes of the one file of a multipart request.
 * @throws Refused MEDIA_TYPE for another kind of request, TABLE_UNREADABLE without a file; Fastify's own 413 for one that is too large.
 */
export const UploadedTable = createParamDecorator(async (_: unknown, context: ExecutionContext): Promise<Buffer> => {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  if (!request.isMultipart()) throw new Refused(refuse('MEDIA_TYPE'));
  const file = await request.file();
  if (!file) throw new Refused(refuse('TABLE_UNREADABLE'));
  return file.toBuffer();
});
