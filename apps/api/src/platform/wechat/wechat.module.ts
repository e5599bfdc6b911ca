import { Global, Module } from '@nestjs/common';
import { SystemClock } from '../clock';
import { WechatMiniProgram } from './mini-program/wechat-mini-program';
import { WechatOauth } from './oauth/wechat-oauth';
import { WechatPay } from './pay/wechat-pay';
import { readWechatSettings } from './read-wechat-settings';
import { WechatHttp } from './wechat-http';
import { WechatSettings } from './wechat-settings';

// Signatures, their window and the lives of tokens are agreed with WeChat in real time: a clock that a story has moved would spoil them all.
const machine = new SystemClock();
const now = () => machine.now();

/** The gateways to WeChat, each made from the settings; one set of connections serves them all. */
@Global()
@Module({
  providers: [
    { provide: WechatSettings, useFactory: () => readWechatSettings(process.env) },
    { provide: WechatHttp, useFactory: () => new WechatHttp() },
    {
      provide: WechatPay,
      useFactory: (settings: WechatSettings, http: WechatHttp) => new WechatPay(settings, http, now),
      inject: [WechatSettings, WechatHttp],
    },
    {
      provide: WechatMiniProgram,
      useFactory: (settings: WechatSettings, http: WechatHttp) => new WechatMiniProgram(settings, http, now),
      inject: [WechatSettings, WechatHttp],
    },
    {
      provide: WechatOauth,
      useFactory: (settings: WechatSettings, http: WechatHttp) => new WechatOauth(settings, http),
      inject: [WechatSettings, WechatHttp],
    },
  ],
  exports: [WechatSettings, WechatPay, WechatMiniProgram, WechatOauth],
})
export class WechatModule {}
