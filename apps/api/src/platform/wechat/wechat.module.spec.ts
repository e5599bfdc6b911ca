import { Test } from '@nestjs/testing';
import { parties, settingsFor } from '../../../test/wechat/wechat-accounts';
import { WechatMiniProgram, WechatModule, WechatOauth, WechatPay, WechatSettings } from '.';

test('the module makes every gateway from one set of settings, and lets go of its connections', async () => {
  const settings = settingsFor('http://127.0.0.1:9', parties());
  const module = await Test.createTestingModule({ imports: [WechatModule] })
    .overrideProvider(WechatSettings)
    .useValue(settings)
    .compile();
  expect(module.get(WechatSettings)).toBe(settings);
  expect(module.get(WechatPay).phoneParams(settings.miniProgram.appid, 'wx2118').package).toBe('prepay_id=wx2118');
  expect(module.get(WechatOauth).authorizeUrl('https://shop.example/', 'N')).toContain(settings.officialAccount.appid);
  expect(await module.get(WechatMiniProgram).code2Session('c')).toMatchObject({ outcome: 'unknown' });
  module.enableShutdownHooks();
  await module.close();
});
