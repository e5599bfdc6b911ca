import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { roles, type Role } from '@cheyou/domain';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Length, Matches, Max, Min } from 'class-validator';
import { ulidPattern } from '../platform/http';
import { actGroups, type ActGroup } from './act-names';

const groups = Object.keys(actGroups) as ActGroup[];
const dayPattern = /^\d{4}-\d{2}-\d{2}$/;

const anId = '01JD4ZK3V8R4Q1M6Y6R0A1B2C3';

export class StaffRow {
  @ApiProperty({ example: anId }) id: string;
  @ApiProperty({ example: '周敏' }) name: string;
  @ApiProperty({ enum: roles }) role: Role;
  @ApiProperty({ example: '收银' }) roleName: string;
  @ApiProperty({ example: anId }) shopId: string;
  @ApiProperty({ example: '城东店' }) shopName: string;
  @ApiProperty({ type: String, nullable: true, example: '138****5678' }) phoneMasked: string | null;
  @ApiProperty({ enum: ['active', 'dismissed'] }) state: 'active' | 'dismissed';
  @ApiProperty({ format: 'date-time' }) since: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) lastSeenAt: string | null;
}

export class InviteStaffInput {
  @ApiProperty({ minLength: 1, maxLength: 40, example: '周敏' }) @IsString() @Length(1, 40) name: string;
  @ApiProperty({ enum: roles }) @IsIn(roles) role: Role;
  @ApiProperty({ pattern: ulidPattern.source, example: anId }) @Matches(ulidPattern) shopId: string;
  @ApiPropertyOptional({ type: String, nullable: true, maxLength: 20, example: '13800005678' })
  @IsOptional()
  @IsString()
  @Length(1, 20)
  phone?: string | null;
}

export class StaffInvitation {
  @ApiProperty({ example: anId }) id: string;
  @ApiProperty({ description: 'shown this once', example: 'K7M2P-9QXRT' }) code: string;
  @ApiProperty({ format: 'date-time' }) expiresAt: string;
}

export class OpenInvitation {
  @ApiProperty({ example: anId }) id: string;
  @ApiProperty({ example: '周敏' }) name: string;
  @ApiProperty({ enum: roles }) role: Role;
  @ApiProperty({ example: '收银' }) roleName: string;
  @ApiProperty({ example: anId }) shopId: string;
  @ApiProperty({ example: '城东店' }) shopName: string;
  @ApiProperty({ format: 'date-time' }) expiresAt: string;
}

export class EditColleagueInput {
  @ApiPropertyOptional({ minLength: 1, maxLength: 40, example: '何立新' })
  @IsOptional()
  @IsString()
  @Length(1, 40)
  name?: string;
  @ApiPropertyOptional({ enum: roles }) @IsOptional() @IsIn(roles) role?: Role;
  @ApiPropertyOptional({ pattern: ulidPattern.source }) @IsOptional() @Matches(ulidPattern) shopId?: string;
}

export class DismissInput {
  @ApiProperty({ minLength: 2, maxLength: 200, example: '离职' }) @IsString() @Length(2, 200) reason: string;
}

export class HistoryQuery {
  @ApiPropertyOptional({ pattern: ulidPattern.source, description: 'nextCursor of the page before' })
  @IsOptional()
  @Matches(ulidPattern)
  cursor?: string;
  @ApiPropertyOptional({ minimum: 1, maximum: 100, default: 20 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100)
  limit = 20;
}

export class ActLogQuery extends HistoryQuery {
  @ApiPropertyOptional({ pattern: ulidPattern.source, description: 'done by this person' })
  @IsOptional()
  @Matches(ulidPattern)
  staffId?: string;
  @ApiPropertyOptional({ enum: groups, description: 'what it was about' })
  @IsOptional()
  @IsIn(groups)
  group?: ActGroup;
  @ApiPropertyOptional({ format: 'date', description: 'from this day on', example: '2026-11-01' })
  @IsOptional()
  @Matches(dayPattern)
  from?: string;
  @ApiPropertyOptional({ format: 'date', description: 'up to this day', example: '2026-11-21' })
  @IsOptional()
  @Matches(dayPattern)
  until?: string;
}

export class ActLogRow {
  @ApiProperty({ example: anId }) id: string;
  @ApiProperty({ format: 'date-time' }) at: string;
  @ApiProperty({ example: '周敏' }) staffName: string;
  @ApiProperty({ example: anId, description: 'the shop it was done in' }) shopId: string;
  @ApiProperty({ example: '青羊店' }) shopName: string;
  @ApiProperty({ description: 'what was done, in words', example: '柜台充值' }) act: string;
  @ApiProperty({ description: 'what it was done to, in words', example: '项目 精致洗车' }) subject: string;
  @ApiProperty({ description: 'kind of what it was done to', example: 'service' }) subjectKind: string;
  @ApiProperty({ example: anId }) subjectId: string;
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'what it changed or how much it was about',
    example: '价格 ¥45.00 → ¥48.00',
  })
  detail: string | null;
  @ApiProperty({ type: String, nullable: true }) reason: string | null;
}

export class ActLogPage {
  @ApiProperty({ type: [ActLogRow] }) items: ActLogRow[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}

export class SettingsChangeRow {
  @ApiProperty({ example: anId }) id: string;
  @ApiProperty({ format: 'date-time' }) at: string;
  @ApiProperty({ description: 'who changed it; 「系统初始化」 for the set-up', example: '周敏' }) by: string;
  @ApiProperty({ type: String, nullable: true, description: 'null for settings of the merchant' }) shopName:
    string | null;
  @ApiProperty({ example: '储值充值' }) field: string;
  @ApiProperty({ type: String, nullable: true, example: '关闭' }) before: string | null;
  @ApiProperty({ example: '开放' }) after: string;
  @ApiProperty({ example: '备案完成' }) reason: string;
}

export class SettingsChangePage {
  @ApiProperty({ type: [SettingsChangeRow] }) items: SettingsChangeRow[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}
