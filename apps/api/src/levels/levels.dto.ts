import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsInt,
  IsNotEmpty,
  IsString,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';

const fenMax = 100_000_000;

/** A threshold that may be missing, but not forgotten. */
const orNull =
  (max: number): PropertyDecorator =>
  (target, name) => {
    ValidateIf((rule: Record<string | symbol, unknown>) => rule[name] !== null)(target, name);
    IsInt()(target, name);
    Min(1)(target, name);
    Max(max)(target, name);
  };

export class LevelRuleInput {
  @ApiProperty({ example: 'gold' }) @Matches(/^[a-z][a-zA-Z0-9]{0,19}$/) code: string;
  @ApiProperty({ example: '金卡会员' }) @IsString() @Length(1, 12) @Matches(/\S/) name: string;
  @ApiProperty({ type: 'integer', nullable: true, description: 'really paid within the window, fen' })
  @orNull(fenMax)
  spendFen: number | null;
  @ApiProperty({ type: 'integer', nullable: true }) @orNull(1_000) visits: number | null;
  @ApiProperty({ type: 'integer', nullable: true }) @orNull(fenMax) pointsEarned: number | null;
  @ApiProperty({ type: 'integer', minimum: 100, maximum: 1_000, description: 'points earned, percent of the usual' })
  @IsInt()
  @Min(100)
  @Max(1_000)
  pointsPercent: number;
  @ApiProperty({ type: 'integer', minimum: 0, maximum: 50, description: 'percent off list prices of services' })
  @IsInt()
  @Min(0)
  @Max(50)
  servicePercentOff: number;
  @ApiProperty() @IsBoolean() priority: boolean;
}

export class LevelRulesInput {
  @ApiProperty({ type: 'integer', description: 'the version that was edited' }) @IsInt() @Min(0) version: number;
  @ApiProperty({ type: 'integer', minimum: 1, maximum: 60 }) @IsInt() @Min(1) @Max(60) windowMonths: number;
  @ApiProperty({ type: [LevelRuleInput], description: 'the lowest first' })
  @IsArray()
  @ArrayMaxSize(8)
  @ArrayUnique(({ code }: LevelRuleInput) => code)
  @ValidateNested({ each: true })
  @Type(() => LevelRuleInput)
  levels: LevelRuleInput[];
  @ApiProperty({ maxLength: 120 }) @IsString() @IsNotEmpty() @MaxLength(120) reason: string;
}

export class LevelRulesView {
  @ApiProperty({ type: 'integer', description: '0 before anybody set any' }) version: number;
  @ApiProperty({ type: 'integer' }) windowMonths: number;
  @ApiProperty({ type: [LevelRuleInput] }) levels: LevelRuleInput[];
}

export class LevelTallyView {
  @ApiProperty({ type: 'integer', description: 'really paid, fen' }) spendFen: number;
  @ApiProperty({ type: 'integer' }) visits: number;
  @ApiProperty({ type: 'integer' }) pointsEarned: number;
}

export class LevelGapView {
  @ApiProperty({ example: 'gold' }) code: string;
  @ApiProperty({ example: '金卡' }) name: string;
  @ApiProperty({ type: 'integer', nullable: true, description: 'fen' }) missingFen: number | null;
  @ApiProperty({ type: 'integer', nullable: true }) missingVisits: number | null;
  @ApiProperty({ type: 'integer', nullable: true }) missingPoints: number | null;
}

export class LevelView {
  @ApiProperty({ type: LevelRuleInput, nullable: true }) level: LevelRuleInput | null;
  @ApiProperty({ type: LevelGapView, nullable: true, description: 'each way alone leads there; null at the top' })
  next: LevelGapView | null;
  @ApiProperty({ type: LevelTallyView }) tally: LevelTallyView;
  @ApiProperty({ type: 'integer' }) windowMonths: number;
}
