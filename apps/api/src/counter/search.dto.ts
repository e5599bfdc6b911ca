import { ApiProperty } from '@nestjs/swagger';
import { IsString, Length } from 'class-validator';

export class SearchQueryDto {
  @ApiProperty({
    description:
      'part of a plate (3 characters on), a phone number or its last four digits, a name, a card of an old system',
    example: '8K2',
  })
  @IsString()
  @Length(1, 64)
  q: string;
}

export class SearchMatch {
  @ApiProperty({ type: String, nullable: true }) carId: string | null;
  @ApiProperty({ type: String, nullable: true }) memberId: string | null;
  @ApiProperty({ type: String, nullable: true, example: '川A8K2M7' }) plate: string | null;
  @ApiProperty() plateKind: string;
  @ApiProperty({ type: 'integer', description: 'where in the plate the part was found' }) matchFrom: number;
  @ApiProperty({ type: 'integer' }) matchLength: number;
  @ApiProperty({ type: String, nullable: true, example: '云阔 2.0T' }) carText: string | null;
  @ApiProperty({ type: String, nullable: true }) memberName: string | null;
  @ApiProperty({ type: String, nullable: true, example: '138****5678' }) phoneMasked: string | null;
  @ApiProperty({ type: String, nullable: true }) levelName: string | null;
  @ApiProperty({ description: 'served first, by the level' }) priority: boolean;
  @ApiProperty({ type: 'integer', nullable: true, description: 'fen; null without a card' }) cardBalanceFen:
    number | null;
  @ApiProperty() walkIn: boolean;
  @ApiProperty({ type: 'integer' }) visits: number;
  @ApiProperty({ type: String, nullable: true, example: '2026-11-18' }) lastVisitOn: string | null;
  @ApiProperty({ description: 'a walk-in that came often enough to be offered a card' }) offerCard: boolean;
}

export class SearchResult {
  @ApiProperty({ enum: ['card', 'plate', 'phone', 'tail', 'name'] }) kind: string;
  @ApiProperty({ type: [SearchMatch] }) items: SearchMatch[];
  @ApiProperty({ description: 'there are more than shown: type more' }) more: boolean;
}
