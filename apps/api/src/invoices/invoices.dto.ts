import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { invoiceStates, type InvoiceState, type InvoiceTitleKind, type ShopDay } from '@cheyou/domain';
import { IsIn, IsInt, IsOptional, IsString, IsUrl, Length, Matches, Max, MaxLength, Min } from 'class-validator';
import { IsShopDay, PageQuery } from '../platform/http';
import type { InvoiceFilter } from './invoice.store';

const fenMax = 100_000_000;
const titleKinds: readonly InvoiceTitleKind[] = ['person', 'company'];
const filters: readonly InvoiceFilter[] = ['open', 'redNeeded', 'all'];
const id = { type: String, example: '01JD4ZK3V8R4Q1M6Y6R0A1B2C3' } as const;
const instant = { type: String, format: 'date-time', example: '2026-03-02T04:05:06.000Z' } as const;
const fen = (description: string) =>
  ({ type: 'integer', description: `${description}, fen`, example: 62_000 }) as const;

export class AskInvoiceInput {
  @ApiProperty({ enum: titleKinds }) @IsIn(titleKinds) titleKind: InvoiceTitleKind;
  @ApiProperty({ example: '成都蓉行物流有限公司' }) @IsString() @MaxLength(200) title: string;
  @ApiPropertyOptional({ type: String, nullable: true, description: 'of a company', example: '91350100M000100Y43' })
  @IsOptional()
  @IsString()
  @MaxLength(60)
  taxNumber: string | null = null;
  @ApiPropertyOptional({ type: String, nullable: true, example: 'lin@example.com' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  email: string | null = null;
  @ApiProperty(fen('what the phone showed'))
  @IsInt()
  @Min(1)
  @Max(fenMax)
  quotedFen: number;
}

export class PaperInput {
  @ApiProperty({ description: '20 digits, or the code and number of an older one', example: '25512000000012345678' })
  @Matches(/^\d{18,20}$/)
  number: string;
  @ApiProperty({ type: String, example: '2026-03-02' }) @IsShopDay() issuedOn: ShopDay;
  @ApiProperty(fen('what it is for')) @IsInt() @Min(1) @Max(fenMax) amountFen: number;
  @ApiPropertyOptional({
    type: String,
    nullable: true,
    description: 'where it can be fetched',
    example: 'https://example.com/f/1',
  })
  @IsOptional()
  @IsUrl({ protocols: ['https'], require_protocol: true })
  @MaxLength(300)
  link: string | null = null;
}

export class CorrectPaperInput {
  @ApiProperty({ type: 'integer', description: 'which paper: 0 is the invoice, red ones follow', example: 0 })
  @IsInt()
  @Min(0)
  @Max(999)
  seq: number;
  @ApiProperty({ type: 'integer', description: 'that was shown', example: 0 }) @IsInt() @Min(0) version: number;
  @ApiProperty({ example: '25512000000012345687' }) @Matches(/^\d{18,20}$/) number: string;
  @ApiProperty({ type: String, example: '2026-03-02' }) @IsShopDay() issuedOn: ShopDay;
  @ApiPropertyOptional({ type: String, nullable: true, example: 'https://example.com/f/1' })
  @IsOptional()
  @IsUrl({ protocols: ['https'], require_protocol: true })
  @MaxLength(300)
  link: string | null = null;
  @ApiProperty({ example: '号码末两位登记反了' }) @IsString() @Length(2, 100) reason: string;
}

export class RefuseInvoiceInput {
  @ApiProperty({ example: '税号与抬头不符，请核对后重新申请' }) @IsString() @Length(2, 100) reason: string;
}

export class InvoiceQuery extends PageQuery {
  @ApiPropertyOptional({ enum: filters, default: 'open' })
  @IsOptional()
  @IsIn(filters)
  filter: InvoiceFilter = 'open';
}

export class FormerPaper {
  @ApiProperty({ example: '25512000000012345678' }) number: string;
  @ApiProperty({ example: '2026-03-02' }) issuedOn: string;
}

export class InvoicePaperView {
  @ApiProperty({ type: 'integer', description: '0 is the invoice, red ones follow', example: 0 }) seq: number;
  @ApiProperty({ type: 'integer', description: 'how often it was put right', example: 0 }) version: number;
  @ApiProperty({ description: 'a red invoice takes off the one before it' }) red: boolean;
  @ApiProperty({ example: '25512000000012345678' }) number: string;
  @ApiProperty(fen('what it is for')) amountFen: number;
  @ApiProperty({ example: '2026-03-02' }) issuedOn: string;
  @ApiProperty({ type: String, nullable: true, example: 'https://example.com/f/1' }) link: string | null;
  @ApiProperty({ type: [FormerPaper], description: 'as it was noted before, the oldest first' }) former: FormerPaper[];
}

export class InvoicedBill {
  @ApiProperty({ example: 'S260302-0A3F-012' }) number: string;
  @ApiProperty({ example: '精致洗车' }) title: string;
  @ApiProperty({ type: String, nullable: true, example: '川A8K2M7' }) plate: string | null;
  @ApiProperty(instant) at: string;
}

export class InvoiceTitleView {
  @ApiProperty({ enum: titleKinds }) titleKind: InvoiceTitleKind;
  @ApiProperty({ example: '成都蓉行物流有限公司' }) title: string;
  @ApiProperty({ type: String, nullable: true, example: '91350100M000100Y43' }) taxNumber: string | null;
  @ApiProperty({ type: String, nullable: true, example: 'lin@example.com' }) email: string | null;
}

export class InvoiceView extends InvoiceTitleView {
  @ApiProperty(id) id: string;
  @ApiProperty(id) settlementId: string;
  @ApiProperty({ enum: invoiceStates }) state: InvoiceState;
  @ApiProperty(fen('what it is for')) amountFen: number;
  @ApiProperty(fen('what red invoices have taken off')) redFen: number;
  @ApiProperty(fen('what a red invoice still has to take off')) redDueFen: number;
  @ApiProperty({ type: InvoicedBill }) bill: InvoicedBill;
  @ApiProperty({ example: '青羊店' }) shopName: string;
  @ApiProperty(instant) askedAt: string;
  @ApiProperty({ ...instant, nullable: true, description: 'when it was refused, withdrawn or lapsed' }) endedAt:
    string | null;
  @ApiProperty({ type: String, nullable: true, example: '税号与抬头不符' }) reason: string | null;
  @ApiProperty({ type: [InvoicePaperView], description: 'in the order in which they were written' })
  papers: InvoicePaperView[];
}

export class InvoicePage {
  @ApiProperty({ type: [InvoiceView] }) items: InvoiceView[];
  @ApiProperty({ ...id, nullable: true }) nextCursor: string | null;
}

export class BillInvoice extends InvoicedBill {
  @ApiProperty(fen('what was paid in money')) paidFen: number;
  @ApiProperty(fen('what of it went back')) backFen: number;
  @ApiProperty(fen('what an invoice may be asked for; 0 while one stands')) askableFen: number;
  @ApiProperty({ type: InvoiceView, nullable: true, description: 'the one that stands, else the last one' })
  invoice: InvoiceView | null;
}
