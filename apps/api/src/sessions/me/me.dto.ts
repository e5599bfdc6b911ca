import { ApiProperty } from '@nestjs/swagger';
import { roles, type Role } from '@cheyou/domain';
import { ShopBrief } from '../../shops';

const anId = '01JD4ZK3V8R4Q1M6Y6R0A1B2C3';

export class MeStaff {
  @ApiProperty({ example: anId }) staffId: string;
  @ApiProperty({ example: '周敏' }) name: string;
  @ApiProperty({ enum: roles }) role: Role;
  @ApiProperty({ example: '收银' }) roleName: string;
  @ApiProperty({ description: 'the home shop', example: anId }) shopId: string;
  @ApiProperty({ example: '城东店' }) shopName: string;
  @ApiProperty({ type: [ShopBrief], description: 'shops to act in, for the header X-Shop-Id' }) shops: ShopBrief[];
  @ApiProperty({
    type: [String],
    description: 'rights of the role beyond those of every member',
    example: ['sale.create'],
  })
  acts: string[];
  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'integer' },
    description: 'how much the role decides alone',
    example: { discountPercent: 5, cashTopUpFen: 100_000 },
  })
  limits: Record<string, number>;
}

export class MeWechat {
  @ApiProperty({ example: 'wx0123456789abcdef' }) miniAppid: string;
  @ApiProperty({ type: String, nullable: true, example: 'wxfedcba9876543210' }) oaAppid: string | null;
}

export class Me {
  @ApiProperty({ example: anId }) memberId: string;
  @ApiProperty({ type: String, nullable: true, example: '林知远' }) name: string | null;
  @ApiProperty({ type: String, nullable: true, example: '138****5678' }) phoneMasked: string | null;
  @ApiProperty() phoneVerified: boolean;
  @ApiProperty({ description: 'has a name and a verified phone: a higher cap' }) named: boolean;
  @ApiProperty() elderMode: boolean;
  @ApiProperty({ type: String, enum: ['male', 'female'], nullable: true }) gender: 'male' | 'female' | null;
  @ApiProperty({ type: String, nullable: true, example: '1988-04-12' }) birthOn: string | null;
  @ApiProperty({ format: 'date-time' }) memberSince: string;
  @ApiProperty({ type: MeStaff, nullable: true }) staff: MeStaff | null;
  @ApiProperty({ example: '青杉车友' }) merchantName: string;
  @ApiProperty({ type: MeWechat }) wechat: MeWechat;
}
