import { ApiProperty } from '@nestjs/swagger';
import { proofKinds, type ProofKind, type ProofState } from './proof-run.store';

const states: readonly ProofState[] = ['running', 'whole', 'broken', 'failed'];
const instant = { type: String, format: 'date-time', example: '2026-03-02T19:30:06.000Z' } as const;

export class ProofFound {
  @ApiProperty({ example: '账户余额等于它的流水之和' }) title: string;
  @ApiProperty({ type: 'integer', example: 1 }) rows: number;
  @ApiProperty({
    type: [String],
    description: 'the first of them, in words',
    example: ['账户 01JD4ZK3V8R4Q1M6Y6R0A1B2C3 · 数额 100 · 流水合计 99'],
  })
  lines: string[];
}

export class ProofRunView {
  @ApiProperty({ type: String, example: '01JD4ZK3V8R4Q1M6Y6R0A1B2C3' }) id: string;
  @ApiProperty({ type: String, enum: proofKinds }) kind: ProofKind;
  @ApiProperty({ type: String, enum: states, description: 'failed: it came to no result' }) state: ProofState;
  @ApiProperty({ type: String, nullable: true, example: '苏明', description: 'null when the night started it' })
  startedBy: string | null;
  @ApiProperty(instant) startedAt: string;
  @ApiProperty({ ...instant, nullable: true }) endedAt: string | null;
  @ApiProperty({ type: 'integer', description: 'how many promises were asked; 0 for a seal check' }) asked: number;
  @ApiProperty({ type: () => [ProofFound] }) found: ProofFound[];
}

export class ProofRuns {
  @ApiProperty({ type: () => [ProofRunView], description: 'newest first' }) invariants: ProofRunView[];
  @ApiProperty({ type: () => [ProofRunView], description: 'newest first' }) seals: ProofRunView[];
}
