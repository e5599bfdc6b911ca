import { Controller, Headers, HttpCode, Post, RawBody } from '@nestjs/common';
import { ApiBody, ApiExtension, ApiHeader, ApiNoContentResponse, ApiTags } from '@nestjs/swagger';
import { Anonymous } from '../platform/http';
import { ReceiveNotification } from './receive-notification';

type HeaderMap = Record<string, string | string[] | undefined>;

const fromWechat = {
  type: 'object',
  description: "WeChat Pay's envelope; its fields are WeChat's and unknown ones are accepted",
  additionalProperties: true,
  example: {
    id: 'EV-2026030212040600000',
    event_type: 'TRANSACTION.SUCCESS',
    resource_type: 'encrypt-resource',
    resource: {
      algorithm: 'AEAD_AES_256_GCM',
      ciphertext: 'sealed with the APIv3 key',
      nonce: '9f2c1a7be04d',
      associated_data: 'transaction',
    },
  },
} as const;

/** WeChat's own callbacks: proven by signature, not by a session. */
@ApiTags('wechat')
@ApiExtension('x-wechat-callback', true)
@ApiHeader({ name: 'Wechatpay-Signature', required: true })
@ApiHeader({ name: 'Wechatpay-Serial', required: true })
@ApiHeader({ name: 'Wechatpay-Timestamp', required: true })
@ApiHeader({ name: 'Wechatpay-Nonce', required: true })
@Anonymous()
@Controller('wechat/pay')
export class NotificationController {
  constructor(private readonly receive: ReceiveNotification) {}

  /** Money came. */
  @Post('notify')
  @HttpCode(204)
  @ApiBody({ schema: fromWechat })
  @ApiNoContentResponse()
  payment(@Headers() headers: HeaderMap, @RawBody() body: Buffer | undefined): Promise<void> {
    return this.receive.run(headers, body);
  }

  /** A refund came to an end. */
  @Post('refund-notify')
  @HttpCode(204)
  @ApiBody({ schema: fromWechat })
  @ApiNoContentResponse()
  refund(@Headers() headers: HeaderMap, @RawBody() body: Buffer | undefined): Promise<void> {
    return this.receive.run(headers, body);
  }
}
