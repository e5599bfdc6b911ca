import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { ErrorBody } from './error-body.dto';

/** The OpenAPI document of every route; each operation answers errors in ErrorBody's shape. */
export function openApiOf(app: NestFastifyApplication): OpenAPIObject {
  const about = new DocumentBuilder()
    .setTitle('Cheyou')
    .setDescription('Membership of a car-service merchant. Amounts are integer fen, instants UTC, days Asia/Shanghai.')
    .setVersion('1')
    .addBearerAuth()
    .addGlobalResponse({ status: '4XX', type: ErrorBody, description: 'refused; `code` says why' })
    .addGlobalResponse({ status: '5XX', type: ErrorBody, description: 'failed; the same Idempotency-Key resolves it' })
    .build();
  return SwaggerModule.createDocument(app, about, {
    extraModels: [ErrorBody],
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}_${method}`,
  });
}

export function serveOpenApi(app: NestFastifyApplication): void {
  SwaggerModule.setup('api/docs', app, () => openApiOf(app), { jsonDocumentUrl: 'api/openapi.json' });
}
