import { judgeApiReply } from '../api-reply';
import { ok, unknownBecause, type WechatOutcome } from '../outcome';
import type { WechatReply } from '../wechat-http';

/** A code to print: unlimited in number and without an end. */
export interface MiniProgramCodeRequest {
  /** 1 to 32 characters that the page gets back; no `%` and no Chinese. */
  readonly scene: string;
  /** Without a slash in front and without a query. */
  readonly page: string;
  /** Pixels, 280 to 1280. */
  readonly widthPx?: number;
}

export interface MiniProgramCode {
  readonly contentType: 'image/jpeg' | 'image/png';
  readonly image: Buffer;
}

/** @throws on a request WeChat can only refuse: a bug of the caller. */
export function codeBody(request: MiniProgramCodeRequest): Record<string, unknown> {
  if (!/^[0-9A-Za-z!#$&'()*+,/:;=?@\-._~]{1,32}$/.test(request.scene))
    throw new RangeError('a scene has 1 to 32 of the characters WeChat allows');
  if (!/^[^/?][^?]*$/.test(request.page)) throw new RangeError('a page has no slash in front and no query');
  return { scene: request.scene, page: request.page, check_path: true, width: request.widthPx ?? 430 };
}

/** An image or JSON comes back; the first bytes tell which, since the content type isn't always right. */
export function judgeCode(reply: WechatReply): WechatOutcome<MiniProgramCode> {
  if (!reply.reached || reply.status !== 200) return notAnImage(reply);
  if (reply.body.subarray(0, 3).equals(jpegStart)) return ok({ contentType: 'image/jpeg', image: reply.body });
  if (reply.body.subarray(0, 4).equals(pngStart)) return ok({ contentType: 'image/png', image: reply.body });
  return notAnImage(reply);
}

const jpegStart = Buffer.from([0xff, 0xd8, 0xff]);
const pngStart = Buffer.from([0x89, 0x50, 0x4e, 0x47]);

function notAnImage(reply: WechatReply): WechatOutcome<MiniProgramCode> {
  const judged = judgeApiReply(reply, () => null);
  return judged.outcome === 'ok' ? unknownBecause('an answer without an image') : judged;
}
