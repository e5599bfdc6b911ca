import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { refuse } from '@cheyou/domain';
import type { FastifyRequest } from 'fastify';
import { Refused } from '../http';

/**
 * The bytes of the one file of a multipart request.
 * @throws Refused MEDIA_TYPE for another kind of request, IMAGE_INVALID without a file; Fastify's own 413 for one that is too large.
 */
export const UploadedBytes = createParamDecorator(async (_: unknown, context: ExecutionContext): Promise<Buffer> => {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  if (!request.isMultipart()) throw new Refused(refuse('MEDIA_TYPE'));
  const file = await request.file();
  if (!file) throw new Refused(refuse('IMAGE_INVALID'));
  return file.toBuffer();
});
