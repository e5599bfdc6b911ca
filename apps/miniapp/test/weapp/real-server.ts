import { exchange } from '../world/exchange';
import type { Person } from '../world/sandbox';
import type { World } from '../world/the-world';
import type { WxRequest, WxStubParts } from './stub-wx';

/** This person's WeChat before the real API and the local WeChat: requests, login and pay sheet are answered by them. */
export function realServer({ url, sandbox }: World, person: Person): WxStubParts {
  return {
    answer: async ({ url: asked, method, header, data }: WxRequest) => {
      const { status, headers, text } = await exchange({
        method,
        url: asked.replace(/^.*?\/api/, `${url}/api`),
        headers: header,
        ...(typeof data === 'string' && { body: data }),
      });
      return { statusCode: status, data: text, header: headers };
    },
    loginCode: () => sandbox.loginCode(person.id),
    pay: async (params) => {
      await sandbox.pay(String(params['package']).replace('prepay_id=', ''));
      return 'ok' as const;
    },
  };
}
