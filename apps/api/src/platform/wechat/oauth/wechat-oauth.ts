import { optionalText, textField, type JsonObject } from '../answer-fields';
import { judgeApiReply } from '../api-reply';
import { refused, unknownBecause, type WechatOutcome } from '../outcome';
import type { WechatHttp } from '../wechat-http';
import type { WechatSettings } from '../wechat-settings';

/** Sign-in through the official account, for the H5 inside WeChat's browser. */
export class WechatOauth {
  constructor(
    private readonly settings: WechatSettings,
    private readonly http: WechatHttp,
  ) {}

  /**
   * Where to send the browser. Always `snsapi_userinfo`: `snsapi_base` gives no unionid and would make a second, empty card.
   * @param state a nonce of letters and digits, at most 128, that comes back with the code and must be compared.
   */
  authorizeUrl(redirectUri: string, state: string): string {
    if (!/^[0-9A-Za-z]{1,128}$/.test(state)) throw new RangeError('a state has 1 to 128 letters and digits');
    // WeChat compares texts: the order of these parameters is part of its interface.
    const query = new URLSearchParams([
      ['appid', this.settings.officialAccount.appid],
      ['redirect_uri', redirectUri],
      ['response_type', 'code'],
      ['scope', 'snsapi_userinfo'],
      ['state', state],
    ]);
    return `${this.settings.authorizeUrl}/connect/oauth2/authorize?${query.toString()}#wechat_redirect`;
  }

  /**
   * Who came back with this code. The OAuth tokens end here.
   * Refused with SNAPSHOT_USER for the made-up person WeChat shows pages that were opened without consent.
   */
  async personByCode(code: string): Promise<WechatOutcome<OauthPerson>> {
    const grant = await this.exchange(code);
    if (grant.outcome !== 'ok') return grant;
    if (grant.value.snapshot) return refused('SNAPSHOT_USER', 'WeChat showed the page to a snapshot user');
    const query = { access_token: grant.value.accessToken, openid: grant.value.openid, lang: 'zh_CN' };
    const person = judgeApiReply(await this.get('/sns/userinfo', query), readPerson);
    const foreign = person.outcome === 'ok' && person.value.openid !== grant.value.openid;
    return foreign ? unknownBecause('the answer is about another person') : person;
  }

  private async exchange(code: string): Promise<WechatOutcome<Grant>> {
    const { appid, secret } = this.settings.officialAccount;
    return judgeApiReply(
      await this.get('/sns/oauth2/access_token', { appid, secret, code, grant_type: 'authorization_code' }),
      readGrant,
    );
  }

  private get(path: string, query: Record<string, string>) {
    const url = `${this.settings.apiUrl}${path}?${new URLSearchParams(query).toString()}`;
    return this.http.send({ method: 'GET', url });
  }
}

export interface OauthPerson {
  /** Of the official account, another one than the mini-program's. */
  readonly openid: string;
  readonly unionid: string | null;
  readonly nickname: string | null;
  readonly avatarUrl: string | null;
}

interface Grant {
  readonly accessToken: string;
  readonly openid: string;
  readonly snapshot: boolean;
}

function readGrant(answer: JsonObject): Grant {
  return {
    accessToken: textField(answer, 'access_token'),
    openid: textField(answer, 'openid'),
    snapshot: (answer['is_snapshotuser'] ?? 0) !== 0,
  };
}

function readPerson(answer: JsonObject): OauthPerson {
  return {
    openid: textField(answer, 'openid'),
    unionid: optionalText(answer, 'unionid'),
    nickname: optionalText(answer, 'nickname'),
    avatarUrl: optionalText(answer, 'headimgurl'),
  };
}
