import { AccessTokens, type AccessTokenStore } from '../access-tokens';
import { objectField, optionalText, textField, type JsonObject } from '../answer-fields';
import { judgeApiReply } from '../api-reply';
import { unknownBecause, type WechatOutcome } from '../outcome';
import type { WechatHttp } from '../wechat-http';
import type { WechatSettings } from '../wechat-settings';
import { readTrace, readVerdict, sceneNumber, type ContentScene, type ContentVerdict } from './content-check';
import { codeBody, judgeCode, type MiniProgramCode, type MiniProgramCodeRequest } from './mini-program-code';
import { judgeSubscribe, subscribeBody, withReason } from './subscribe-message';
import type { SubscribeMessage, SubscribeOutcome } from './subscribe-message';
import { postWithToken, type TokenDoor } from './token-call';

/** The mini-program's server side at WeChat. Login codes and phone codes are different things, each good once and for 5 minutes. */
export class WechatMiniProgram {
  private readonly door: TokenDoor;

  constructor(
    private readonly settings: WechatSettings,
    private readonly http: WechatHttp,
    now: () => Date,
  ) {
    const tokens = new AccessTokens(http, settings.apiUrl, settings.miniProgram, now);
    this.door = { http, apiUrl: settings.apiUrl, tokens };
  }

  /** Registers where access tokens are kept, so that several processes share one. */
  shareTokens(store: AccessTokenStore): void {
    this.door.tokens.keepIn(store);
  }

  /** Who is behind a login code. The session key ends here: nothing of ours needs it. */
  async code2Session(loginCode: string): Promise<WechatOutcome<MiniProgramPerson>> {
    const { appid, secret } = this.settings.miniProgram;
    const query = new URLSearchParams({ appid, secret, js_code: loginCode, grant_type: 'authorization_code' });
    const url = `${this.settings.apiUrl}/sns/jscode2session?${query.toString()}`;
    return judgeApiReply(await this.http.send({ method: 'GET', url }), readPerson);
  }

  /** The phone number a person allowed us; WeChat checks that the code is this openid's. */
  async phoneNumber(phoneCode: string, openid: string): Promise<WechatOutcome<PhoneNumber>> {
    const found = await this.post('/wxa/business/getuserphonenumber', { code: phoneCode, openid }, readPhone);
    const foreign = found.outcome === 'ok' && found.value.appid !== this.settings.miniProgram.appid;
    return foreign ? unknownBecause('the phone number is for another mini-program') : found;
  }

  async sendSubscribeMessage(message: SubscribeMessage): Promise<SubscribeOutcome> {
    const path = '/cgi-bin/message/subscribe/send';
    return withReason(await postWithToken(this.door, path, subscribeBody(message), judgeSubscribe));
  }

  async unlimitedCode(request: MiniProgramCodeRequest): Promise<WechatOutcome<MiniProgramCode>> {
    return postWithToken(this.door, '/wxa/getwxacodeunlimit', codeBody(request), judgeCode);
  }

  /** Checks what somebody wrote, at most 2,500 characters; the author must have used the mini-program in the last 2 hours. */
  async checkText(content: string, openid: string, scene: ContentScene): Promise<WechatOutcome<ContentVerdict>> {
    const body = { content, openid, version: 2, scene: sceneNumber(scene) };
    return this.post('/wxa/msg_sec_check', body, readVerdict);
  }

  /** Starts the check of a picture that WeChat fetches from `mediaUrl`; the verdict comes later, under the trace id. */
  async checkImage(mediaUrl: string, openid: string, scene: ContentScene): Promise<WechatOutcome<{ traceId: string }>> {
    const body = { media_url: mediaUrl, media_type: imageKind, openid, version: 2, scene: sceneNumber(scene) };
    return this.post('/wxa/media_check_async', body, readTrace);
  }

  private post<T extends object | string>(
    path: string,
    body: Record<string, unknown>,
    read: (answer: JsonObject) => T,
  ) {
    return postWithToken(this.door, path, body, (reply) => judgeApiReply(reply, read));
  }
}

export interface MiniProgramPerson {
  readonly openid: string;
  /** Null while the mini-program isn't bound to an open platform account. */
  readonly unionid: string | null;
}

export interface PhoneNumber {
  readonly appid: string;
  /** Without the country code. */
  readonly phone: string;
  /** Like 86. */
  readonly countryCode: string;
}

const imageKind = 2;

function readPerson(answer: JsonObject): MiniProgramPerson {
  return { openid: textField(answer, 'openid'), unionid: optionalText(answer, 'unionid') };
}

function readPhone(answer: JsonObject): PhoneNumber {
  const info = objectField(answer, 'phone_info');
  return {
    appid: textField(objectField(info, 'watermark'), 'appid'),
    phone: textField(info, 'purePhoneNumber'),
    countryCode: textField(info, 'countryCode'),
  };
}
