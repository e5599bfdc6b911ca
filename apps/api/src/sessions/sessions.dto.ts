import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, Length, Matches } from 'class-validator';
import { Me } from './me/me.dto';

const doors = ['miniProgram', 'officialAccount'] as const;
const anId = '01JD4ZK3V8R4Q1M6Y6R0A1B2C3';
const aToken = 'b3BhcXVlLXJlZnJlc2gtdG9rZW4tb2YtYS1zZXNzaW9u';
const aSecret = 'c2VjcmV0LW9mLWEtZGVza3RvcC10aWNrZXQtb25jZS0';

export class Session {
  @ApiProperty({
    description: 'for the header Authorization: Bearer',
    example: 'eyJzIjoiMDFKRDRaSzNWOFI0UTFNNlk2UjBBMUIyQzMifQ.c2lnbmF0dXJl',
  })
  accessToken: string;
  @ApiProperty({ format: 'date-time' }) accessExpiresAt: string;
  @ApiProperty({ description: 'good for one refresh; keep the one that comes back', example: aToken })
  refreshToken: string;
  @ApiProperty({ format: 'date-time' }) refreshExpiresAt: string;
  @ApiProperty({ type: Me }) me: Me;
}

export class WechatSignInInput {
  @ApiProperty({ enum: doors }) @IsIn(doors) door: (typeof doors)[number];
  @ApiProperty({
    minLength: 1,
    maxLength: 200,
    description: 'what wx.login or the consent page gave',
    example: '0b3x1Lll2Tkb',
  })
  @IsString()
  @Length(1, 200)
  code: string;
  @ApiPropertyOptional({
    pattern: '^[0-9A-Za-z]{1,128}$',
    description: 'officialAccount only: as it came back from WeChat',
    example: 'K7M2P9QXRT',
  })
  @IsOptional()
  @Matches(/^[0-9A-Za-z]{1,128}$/)
  state?: string;
}

export class AuthorizeQuery {
  @ApiProperty({ maxLength: 300, description: 'page of the H5 to come back to', example: '/pages/home/index' })
  @Length(1, 300)
  @Matches(/^\/(pages|owner|staff)\/[\w/-]+(\?[\w=&%.~-]*)?$/)
  returnTo: string;
}

export class AuthorizeUrl {
  @ApiProperty({
    description: 'where to send the browser',
    example: 'https://open.weixin.qq.com/connect/oauth2/authorize?appid=wxfedcba9876543210',
  })
  url: string;
}

export class RefreshInput {
  @ApiProperty({ minLength: 40, maxLength: 200, example: aToken })
  @IsString()
  @Length(40, 200)
  refreshToken: string;
}

export class DesktopTicket {
  @ApiProperty({ example: anId }) ticketId: string;
  @ApiProperty({ description: 'shown on the desktop, typed on the phone', example: '402917', pattern: '^\\d{6}$' })
  digits: string;
  @ApiProperty({ description: 'stays on the desktop: collects the session', example: aSecret }) secret: string;
  @ApiProperty({ format: 'date-time' }) expiresAt: string;
}

export class CollectInput {
  @ApiProperty({ minLength: 43, maxLength: 43, example: aSecret }) @IsString() @Length(43, 43) secret: string;
}

export class DesktopCollected {
  @ApiProperty({ enum: ['waiting', 'confirmed'] }) state: 'waiting' | 'confirmed';
  @ApiPropertyOptional({ type: Session, description: 'given once, when confirmed' }) session?: Session;
}

export class ConfirmDesktopInput {
  @ApiProperty({ pattern: '^\\d{6}$', example: '402917' }) @Matches(/^\d{6}$/) digits: string;
}

export class AcceptInvitationInput {
  @ApiProperty({ minLength: 10, maxLength: 40, example: 'K7M2P-9QXRT' }) @IsString() @Length(10, 40) code: string;
}
