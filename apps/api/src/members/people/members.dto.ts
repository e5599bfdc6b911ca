import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsOptional, IsString, Length, Matches, MaxLength, ValidateIf } from 'class-validator';
import { IsShopDay, ulidPattern } from '../../platform/http';

const genders = ['male', 'female'] as const;
/** Longer than any name or number: the rules themselves refuse what is too long for them. */
const typedMax = 100;

/** What a member changes about themselves. */
export class EditMeInput {
  @ApiPropertyOptional({ maxLength: 40, example: '林知远' })
  @ValidateIf((input: EditMeInput) => input.name !== undefined)
  @IsString()
  @MaxLength(typedMax)
  name?: string;
  @ApiPropertyOptional()
  @ValidateIf((input: EditMeInput) => input.elderMode !== undefined)
  @IsBoolean()
  elderMode?: boolean;
  @ApiPropertyOptional({ enum: genders, nullable: true }) @IsOptional() @IsIn(genders) gender?:
    'male' | 'female' | null;
  @ApiPropertyOptional({ type: String, nullable: true, format: 'date' })
  @IsOptional()
  @IsShopDay()
  birthOn?: string | null;
}

/** What staff change about a member. */
export class EditMemberInput {
  @ApiPropertyOptional({ maxLength: 40, example: '林知远' })
  @ValidateIf((input: EditMemberInput) => input.name !== undefined)
  @IsString()
  @MaxLength(typedMax)
  name?: string;
  @ApiPropertyOptional({ enum: genders, nullable: true }) @IsOptional() @IsIn(genders) gender?:
    'male' | 'female' | null;
  @ApiPropertyOptional({ type: String, nullable: true, format: 'date' })
  @IsOptional()
  @IsShopDay()
  birthOn?: string | null;
  @ApiPropertyOptional({ type: String, nullable: true, maxLength: 500 })
  @IsOptional()
  @IsString()
  @MaxLength(500)
  note?: string | null;
}

/** A member opened at the counter, with the car of a walk-in or a plate. */
export class OpenMemberInput {
  @ApiProperty({ maxLength: 40, example: '林知远' }) @IsString() @MaxLength(typedMax) name: string;
  @ApiProperty({ example: '13800005678' }) @IsString() @MaxLength(typedMax) phone: string;
  @ApiPropertyOptional({ type: String, nullable: true, description: 'the walk-in that becomes a member' })
  @IsOptional()
  @Matches(ulidPattern)
  carId?: string | null;
  @ApiPropertyOptional({ type: String, nullable: true, maxLength: 20, example: '川A·8K2M7' })
  @IsOptional()
  @IsString()
  @MaxLength(20)
  plate?: string | null;
}

export class MemberPhoneInput {
  @ApiProperty({ example: '13800005678' }) @IsString() @MaxLength(typedMax) phone: string;
}

export class MergeInput {
  @ApiProperty({ description: 'the member that goes; its things come to the one in the path' })
  @Matches(ulidPattern)
  otherId: string;
  @ApiProperty({ minLength: 2, maxLength: 200, example: '同一位客户重复建档' })
  @IsString()
  @Length(2, 200)
  @Matches(/\S/)
  reason: string;
}
