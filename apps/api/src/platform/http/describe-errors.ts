import { refusalCodes, refusals, type RefusalCode, type RefusalDetail } from '@cheyou/domain';
import { sentenceFor } from '@cheyou/contracts';
import { refusalsOfOperations } from './generated/refusals-of-operations';
import { operationsOf, type Document, type Operation } from './open-api-document';

/** Gives every operation what it may refuse, status by status, with one example a code. */
export function describeErrors(document: Document): void {
  const examples = new Map(refusalCodes.map((code) => [code, { summary: code, value: bodyOf(code) }]));
  Object.assign(document.components, { examples: Object.fromEntries(examples) });
  for (const { method, operation } of operationsOf(document))
    Object.assign(operation.responses, errorsOf(method, operation));
}

function errorsOf(method: string, operation: Operation): Operation['responses'] {
  const codes = new Set([...frameworkCodes(method, operation), ...(refusalsOfOperations[operation.operationId] ?? [])]);
  const statuses = new Set([...codes].map((code) => refusals[code].status));
  return Object.fromEntries(
    [...statuses].map((status) => {
      const ofStatus = refusalCodes.filter((code) => codes.has(code) && refusals[code].status === status);
      return [String(status), errorOf(ofStatus)];
    }),
  );
}

/** What a route may answer around its own code: for what Fastify and the validation refuse, and for bugs and a database that is away. */
function frameworkCodes(method: string, { parameters = [] }: Operation): RefusalCode[] {
  const writes = method !== 'get';
  const asks = parameters.some((parameter) => parameter.in === 'query');
  return [
    'INTERNAL',
    'UNAVAILABLE',
    ...(writes || asks ? (['VALIDATION_FAILED'] as const) : []),
    ...(writes ? (['PAYLOAD_TOO_LARGE', 'MEDIA_TYPE'] as const) : []),
  ];
}

function errorOf(codes: readonly RefusalCode[]): Operation['responses'][string] {
  const named = { type: 'object', properties: { code: { type: 'string', enum: codes } } };
  const schema = { allOf: [{ $ref: '#/components/schemas/ErrorBody' }, named] };
  const examples = codes.map((code) => [code, { $ref: `#/components/examples/${code}` }]);
  return {
    description: codes.join(', '),
    content: { 'application/json': { schema, examples: Object.fromEntries(examples) as Record<string, object> } },
  };
}

const requestId = '01JD4ZK3V8R4Q1M6Y6R0A1B2C3';

type DetailName = (typeof refusals)[RefusalCode]['details'][number];

function bodyOf(code: RefusalCode): object {
  const names: readonly DetailName[] = refusals[code].details;
  const details = Object.fromEntries(names.map((name) => [name, sampleDetails[name]]));
  return { code, message: sentenceFor(code, details), requestId, ...(names.length > 0 && { details }) };
}

/** What each detail of a refusal looks like. */
const sampleDetails: Readonly<Record<DetailName, RefusalDetail>> = {
  fields: ['amountFen must be an integer number'],
  seconds: 42,
  state: 'settled',
  wanted: 'reversed',
  version: 4,
  missingFen: 2_000,
  balanceFen: 10_000,
  bonusFen: 10_000,
  capFen: 500_000,
  roomFen: 120_000,
  minFen: 500,
  usedFen: 3_500,
  prepaidFen: 3_500,
  triesLeft: 4,
  name: '标准洗车',
  limitFen: 50_000,
  quotedFen: 3_500,
  totalFen: 4_500,
  maxPercent: 10,
  lowestFen: 3_150,
  listPriceFen: 3_500,
  openFen: 3_500,
  surplusFen: 1_000,
  method: 'cash',
  plate: '川A8K2M7',
  because: '第 9 位校验码不符',
  lastKm: 48_260,
  leftFen: 8_000,
  day: '2026-12-31',
  left: 2,
  needTenths: 15,
  leftTenths: 10,
  max: 500,
  issued: 120,
  min: 100,
  qty: 1,
  missing: 120,
  points: 400,
  available: 380,
  countedFen: 128_000,
  piecesFen: 127_000,
  numbers: 'S260302-0A3F-012',
  tail: '6208',
  number: '25512000000012345678',
};
