import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { describeErrors } from './describe-errors';
import { describeExamples } from './describe-examples';
import { describeProperties } from './describe-properties';
import { ErrorBody } from './error-body.dto';
import { operationsOf, type Document } from './open-api-document';

/** The OpenAPI document of every route: what it asks, answers and refuses, each with an example. */
export function openApiOf(app: NestFastifyApplication): OpenAPIObject {
  const about = new DocumentBuilder()
    .setTitle('Cheyou')
    .setDescription('Membership of a car-service merchant. Amounts are integer fen, instants UTC, days Asia/Shanghai.')
    .setVersion('1')
    .setLicense('MIT', '')
    .addServer('/')
    .addBearerAuth()
    .build();
  const document = SwaggerModule.createDocument(app, about, {
    extraModels: [ErrorBody],
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}_${method}`,
  });
  const plain = document as unknown as Document;
  describeProperties(plain);
  describeErrors(plain);
  describeExamples(plain);
  // Said aloud, so that an open route is one on purpose.
  for (const { operation } of operationsOf(plain)) operation.security ??= [];
  return document;
}

export function serveOpenApi(app: NestFastifyApplication): void {
  SwaggerModule.setup('api/docs', app, () => openApiOf(app), { jsonDocumentUrl: 'api/openapi.json' });
}
