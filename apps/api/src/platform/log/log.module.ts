import { Global, Module } from '@nestjs/common';
import { LoggerModule } from 'nestjs-pino';
import { Settings } from '../config';
import { describeError } from './describe-error';

/** Logs are JSON lines with the request's id; headers that carry tokens, and bodies, never get in. */
@Global()
@Module({
  imports: [
    LoggerModule.forRootAsync({
      inject: [Settings],
      useFactory: (settings: Settings) => ({
        pinoHttp: {
          level: settings.logLevel,
          autoLogging: { ignore: (request) => request.url?.startsWith('/api/health') ?? false },
          customProps: (request) => ({ requestId: request.id }),
          serializers: {
            err: describeError,
            req: (request: { method: string; url: string }) => ({
              method: request.method,
              path: request.url.split('?')[0],
            }),
            res: (response: { statusCode: number }) => ({ status: response.statusCode }),
          },
        },
      }),
    }),
  ],
})
export class LogModule {}
