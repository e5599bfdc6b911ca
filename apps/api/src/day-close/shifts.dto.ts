import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { differenceReasons, drawerMoves, faces, type DifferenceReason, type DrawerMove } from '@cheyou/domain';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Length,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import type { ShiftState } from './shift.store';

/** No drawer of a shop holds more than a million yuan. */
const drawerMaxFen = 100_000_000;

export class OpenShiftInput {
  @ApiProperty({
    type: 'integer',
    minimum: 0,
    maximum: drawerMaxFen,
    description: 'cash in the drawer to begin with, fen',
    example: 50_000,
  })
  @IsInt()
  @Min(0)
  @Max(drawerMaxFen)
  floatFen: number;
}

export class MoveCashInput {
  @ApiProperty({ enum: drawerMoves }) @IsIn(drawerMoves) kind: DrawerMove;
  @ApiProperty({ type: 'integer', minimum: 1, maximum: drawerMaxFen, description: 'fen' })
  @IsInt()
  @Min(1)
  @Max(drawerMaxFen)
  amountFen: number;
  @ApiProperty({ example: '存入保险柜' }) @IsString() @Length(2, 100) reason: string;
}

export class PiecesInput {
  @ApiProperty({ enum: faces, description: 'fen' }) @IsIn(faces) faceFen: number;
  @ApiProperty({ type: 'integer', minimum: 1, maximum: 100_000 }) @IsInt() @Min(1) @Max(100_000) pieces: number;
}

export class CountShiftInput {
  @ApiProperty({
    type: 'integer',
    minimum: 0,
    maximum: drawerMaxFen,
    description: 'what is in the drawer, fen',
    example: 1_000,
  })
  @IsInt()
  @Min(0)
  @Max(drawerMaxFen)
  countedFen: number;
  @ApiPropertyOptional({
    type: [PiecesInput],
    description: 'by faces; they sum to what was counted',
    example: [{ faceFen: 1_000, pieces: 1 }],
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(faces.length)
  @ArrayUnique((one: PiecesInput) => one.faceFen)
  @ValidateNested({ each: true })
  @Type(() => PiecesInput)
  pieces?: PiecesInput[];
}

export class ExplainInput {
  @ApiProperty({ enum: differenceReasons }) @IsIn(differenceReasons) reasonCode: DifferenceReason;
  @ApiProperty({ example: '找零时多给了一张十元' }) @IsString() @Length(2, 100) reason: string;
}

export class DrawerMoveView {
  @ApiProperty() id: string;
  @ApiProperty({ enum: drawerMoves }) kind: DrawerMove;
  @ApiProperty({ type: 'integer', description: 'fen' }) amountFen: number;
  @ApiProperty() reason: string;
  @ApiProperty() by: string;
  @ApiProperty() at: string;
}

export class ShiftCountView {
  @ApiProperty() at: string;
  @ApiProperty() by: string;
  @ApiProperty({ type: 'integer', description: 'what was found, fen' }) countedFen: number;
  @ApiProperty({ type: [PiecesInput] }) pieces: PiecesInput[];
  @ApiProperty({ type: 'integer', description: 'cash of bills, change already taken off, fen' }) salesFen: number;
  @ApiProperty({ type: 'integer', description: 'cash put onto cards, fen' }) topUpsFen: number;
  @ApiProperty({ type: 'integer', description: 'refunds, reversals and pay-outs in cash, fen' }) givenBackFen: number;
  @ApiProperty({ type: 'integer', description: 'brought in by hand, fen' }) movedInFen: number;
  @ApiProperty({ type: 'integer', description: 'taken out by hand, fen' }) movedOutFen: number;
  @ApiProperty({ type: 'integer', description: 'what should have been there, fen' }) expectedFen: number;
  @ApiProperty({ type: 'integer', description: 'found less expected, fen', example: -1_000 }) differenceFen: number;
}

export class DifferenceView {
  @ApiProperty({ enum: differenceReasons }) reasonCode: DifferenceReason;
  @ApiProperty() reason: string;
  @ApiProperty() by: string;
  @ApiProperty() at: string;
}

export class AcceptedView {
  @ApiProperty() by: string;
  @ApiProperty() at: string;
}

const states: readonly ShiftState[] = ['open', 'counted', 'explained', 'closed'];

export class ShiftView {
  @ApiProperty() id: string;
  @ApiProperty({ enum: states, description: 'counted: a difference wants words; explained: it wants a second person' })
  state: ShiftState;
  @ApiProperty() openedOn: string;
  @ApiProperty() openedAt: string;
  @ApiProperty() openedBy: string;
  @ApiProperty({ type: 'integer', description: 'fen' }) floatFen: number;
  @ApiProperty({ type: [DrawerMoveView] }) moves: DrawerMoveView[];
  @ApiProperty({ type: ShiftCountView, nullable: true, description: 'null before it was counted' })
  count: ShiftCountView | null;
  @ApiProperty({ type: DifferenceView, nullable: true }) explanation: DifferenceView | null;
  @ApiProperty({ type: AcceptedView, nullable: true }) accepted: AcceptedView | null;
  @ApiProperty({ description: 'the caller may accept the difference' }) mayAccept: boolean;
}
