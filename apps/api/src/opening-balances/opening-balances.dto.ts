import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Length, Max, Min } from 'class-validator';
import type { BalanceMeaning } from './reading';
import type { FileState, Outcome, RowState } from './opening-file';

const id = '01JD4ZK3V8R4Q1M6Y6R0A1B2C3';
const countMax = 1_000_000_000_000;

/** What is to be given, or was: what a person compares with the old system. */
export class OpeningTotals {
  @ApiProperty({ type: 'integer', example: 9_800 }) @IsInt() @Min(0) @Max(countMax) rows: number;
  @ApiProperty({ type: 'integer', example: 30_450_000 }) @IsInt() @Min(0) @Max(countMax) principalFen: number;
  @ApiProperty({ type: 'integer', example: 4_120_000 }) @IsInt() @Min(0) @Max(countMax) bonusFen: number;
  @ApiProperty({ type: 'integer', example: 812_300 }) @IsInt() @Min(0) @Max(countMax) points: number;
  @ApiProperty({ type: 'integer', example: 5_120 }) @IsInt() @Min(0) @Max(countMax) uses: number;
}

export class OpeningShopTotals extends OpeningTotals {
  @ApiProperty({ example: id }) shopId: string;
  @ApiProperty({ example: '城东店' }) shopName: string;
}

/** How many rows of a file are what. */
export class OpeningRowCounts {
  @ApiProperty({ type: 'integer', example: 10_000 }) all: number;
  @ApiProperty({ type: 'integer', description: 'will open a member, or have', example: 9_000 }) create: number;
  @ApiProperty({ type: 'integer', description: 'will add to a member, or have', example: 800 }) join: number;
  @ApiProperty({ type: 'integer', example: 200 }) refused: number;
  @ApiProperty({ type: 'integer', description: 'wait to be given', example: 0 }) ready: number;
  @ApiProperty({ type: 'integer', example: 9_800 }) done: number;
  @ApiProperty({ type: 'integer', example: 0 }) undone: number;
  @ApiProperty({ type: 'integer', description: 'were used since, so the undoing left them', example: 0 }) kept: number;
}

const states: FileState[] = ['read', 'importing', 'imported', 'undoing', 'undone'];

export class OpeningFileView {
  @ApiProperty({ example: id }) id: string;
  @ApiProperty({ example: '会员明细.xlsx' }) name: string;
  @ApiProperty({ enum: ['principal', 'withBonus'], description: 'what a column 余额 holds' }) balance: BalanceMeaning;
  @ApiProperty({ enum: states }) state: FileState;
  @ApiProperty({ type: Date, example: '2026-11-21T02:00:00.000Z' }) uploadedAt: Date;
  @ApiProperty({ example: '苏明' }) uploadedBy: string;
  @ApiProperty({ type: String, nullable: true, example: '苏明' }) signedBy: string | null;
  @ApiProperty({ type: Date, nullable: true, example: '2026-11-21T02:05:00.000Z' }) signedAt: Date | null;
  @ApiProperty({ type: String, nullable: true, example: '余额列选错了' }) undoReason: string | null;
  @ApiProperty({ type: [String], description: 'columns that were not understood', example: ['性别', '备注'] })
  unusedColumns: readonly string[];
  @ApiProperty({ type: OpeningRowCounts }) rows: OpeningRowCounts;
  @ApiProperty({ type: OpeningTotals, description: 'of the rows that wait and those that were given' })
  totals: OpeningTotals;
  @ApiProperty({ type: [OpeningShopTotals] }) shops: OpeningShopTotals[];
}

export class OpeningUses {
  @ApiProperty({ example: '标准洗车' }) service: string;
  @ApiProperty({ type: 'integer', example: 8 }) left: number;
}

const rowStates: RowState[] = ['ready', 'refused', 'done', 'undone', 'kept'];

export class OpeningRowView {
  @ApiProperty({ example: id }) id: string;
  @ApiProperty({ type: 'integer', description: 'its line in the table', example: 3 }) line: number;
  @ApiProperty({ enum: rowStates }) state: RowState;
  @ApiProperty({ enum: ['create', 'join'], nullable: true }) outcome: Outcome | null;
  @ApiProperty({
    type: [String],
    description: 'why it is refused, or stayed',
    example: ['没有手机号，也没有车牌：请补上其中一项'],
  })
  reasons: string[];
  @ApiProperty({ type: String, nullable: true, example: '林知远' }) name: string | null;
  @ApiProperty({ type: String, nullable: true, example: '13800138000' }) phone: string | null;
  @ApiProperty({ type: [String], example: ['川A8K2M7'] }) plates: readonly string[];
  @ApiProperty({ type: String, nullable: true, example: 'VIP0012' }) cardNumber: string | null;
  @ApiProperty({ type: String, nullable: true, example: '城东店' }) shopName: string | null;
  @ApiProperty({ type: 'integer', example: 128_050 }) principalFen: number;
  @ApiProperty({ type: 'integer', example: 20_000 }) bonusFen: number;
  @ApiProperty({ type: 'integer', example: 1_200 }) points: number;
  @ApiProperty({ type: [OpeningUses] }) uses: OpeningUses[];
  @ApiProperty({ type: String, nullable: true, example: '2027-03-01' }) expiresOn: string | null;
  @ApiProperty({ type: String, nullable: true, example: id }) memberId: string | null;
}

export class OpeningRowPage {
  @ApiProperty({ type: [OpeningRowView] }) items: OpeningRowView[];
  @ApiProperty({ type: 'integer', nullable: true, description: 'ask for the rows after this line', example: 120 })
  nextAfter: number | null;
}

export class OpeningUploadQuery {
  @ApiProperty({ minLength: 1, maxLength: 120, example: '会员明细.xlsx' }) @IsString() @Length(1, 120) name: string;
  @ApiPropertyOptional({ enum: ['principal', 'withBonus'], default: 'principal' })
  @IsOptional()
  @IsIn(['principal', 'withBonus'])
  balance: BalanceMeaning = 'principal';
}

export class OpeningRowsQuery {
  @ApiPropertyOptional({ enum: rowStates, description: 'all of them unless told' })
  @IsOptional()
  @IsIn(rowStates)
  state: RowState | null = null;
  @ApiPropertyOptional({ type: 'integer', minimum: 0, default: 0 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(10_000_000)
  after = 0;
  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: 100, default: 50 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100)
  limit = 50;
}

export class UndoOpeningInput {
  @ApiProperty({ minLength: 2, maxLength: 100, example: '余额列选错了' }) @IsString() @Length(2, 100) reason: string;
}
