import { ApiProperty } from '@nestjs/swagger';
import { consentKinds, type ConsentKind } from '@cheyou/domain';
import { Equals, IsBoolean, IsString, Length } from 'class-validator';

/** What a member types to delete the account. */
export const deletionWord = '注销';

export class Consent {
  @ApiProperty({ enum: consentKinds }) kind: ConsentKind;
  @ApiProperty({ example: '隐私政策' }) title: string;
  @ApiProperty({ description: 'the version that is asked for today', example: '2026-03' }) version: string;
  @ApiProperty({ example: '我们只收集办理会员业务所必需的信息。' }) text: string;
  @ApiProperty({ type: String, nullable: true, format: 'date-time' }) acceptedAt: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'null: never accepted, or withdrawn', example: '2026-03' })
  acceptedVersion: string | null;
}

export class ConsentInput {
  @ApiProperty() @IsBoolean() accepted: boolean;
  @ApiProperty({ description: 'the version that was shown', example: '2026-03' })
  @IsString()
  @Length(1, 20)
  version: string;
}

export class PrivacyFact {
  @ApiProperty({ example: '手机号' }) label: string;
  @ApiProperty({ example: '138****5678' }) value: string;
}

/** What is stored about the member. */
export class PrivacyView {
  @ApiProperty({ type: [PrivacyFact] }) facts: PrivacyFact[];
  @ApiProperty({ description: 'what has to be typed to delete the account', example: deletionWord })
  deletionWord: string;
}

export class DeletionInput {
  @ApiProperty({ example: deletionWord }) @Equals(deletionWord) confirmation: string;
}
