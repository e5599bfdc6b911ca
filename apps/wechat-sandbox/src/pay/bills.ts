import { createHash, randomBytes } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { beijingTime } from '../time/clock';
import { invalidRequest, ok, paramError, payRefusal, type Answer } from '../wire/answer';
import type { World } from '../world';
import { tradeBill, type BillFault, type BillType } from './trade-bill';

const day = 86_400_000;
const monthsBack = 3;
// A bill is ready at ten in the morning of the next day, Beijing time.
const readyHours = 10;

const rowFaults = [
  'billRowMissing',
  'billRowExtra',
  'billRowPlusOne',
  'billRowMinusOne',
  'billRowTwice',
  'billRowRevoked',
  'billRowUnknown',
] as const;

interface File {
  bytes: Buffer;
  expires: number;
}

/** Bills that were asked for and may be downloaded for a while. */
export class Bills {
  private readonly files = new Map<string, File>();

  /** Makes the trade bill of a day; answers its hash (of the plain bytes) and where to fetch it. */
  request(world: World, query: Partial<Record<string, string>>): Answer {
    const { bill_date: date = '', bill_type: type = 'ALL', tar_type: tar } = query;
    const problem = problemOf(world, date, type, tar);
    if (problem !== undefined) return problem;
    const strike = world.faults.takeCourse([...rowFaults, 'billNotReady', 'billWrongHash'], 'pay.bill', [date]);
    if (strike?.kind === 'billNotReady') return notReady();
    const text = tradeBill(world, date, type as BillType, isRowFault(strike?.kind) ? strike.kind : undefined);
    if (text === undefined) return payRefusal(400, 'NO_STATEMENT_EXIST', '账单文件不存在');
    const bytes = Buffer.from(text, 'utf8');
    const token = randomBytes(24).toString('base64url');
    const expires = world.clock.now() + 30_000;
    this.files.set(token, { bytes: tar === 'GZIP' ? gzipSync(bytes) : bytes, expires });
    return ok({
      hash_type: 'SHA1',
      hash_value: createHash('sha1')
        .update(strike?.kind === 'billWrongHash' ? `${text} ` : bytes)
        .digest('hex'),
      download_url: `${world.addresses.sandbox}/v3/billdownload/file?token=${token}`,
    });
  }

  download(world: World, token: string): Answer {
    const file = this.files.get(token);
    if (file === undefined || file.expires <= world.clock.now()) {
      return payRefusal(400, 'INVALID_REQUEST', '下载链接无效或已过期');
    }
    return { status: 200, contentType: 'application/octet-stream', body: file.bytes };
  }
}

function problemOf(world: World, date: string, type: string, tar: string | undefined): Answer | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || Number.isNaN(Date.parse(date))) return paramError('bill_date格式错误');
  if (!['ALL', 'SUCCESS', 'REFUND'].includes(type)) return paramError('bill_type错误');
  if (tar !== undefined && tar !== 'GZIP') return paramError('tar_type错误');
  const now = world.clock.now();
  const start = Date.parse(`${date}T00:00:00+08:00`);
  if (beijingTime(start).slice(0, 10) >= beijingTime(now).slice(0, 10)) return invalidRequest('只能下载今天以前的账单');
  if (now < start + day + readyHours * 3_600_000) return notReady();
  if (now - start > monthsBack * 31 * day) return invalidRequest('只能下载三个月以内的账单');
  return undefined;
}

const notReady = (): Answer => payRefusal(400, 'STATEMENT_CREATING', '账单生成中，请稍后再试');

const isRowFault = (kind: string | undefined): kind is BillFault =>
  (rowFaults as readonly string[]).includes(kind ?? '');
