import { consentVersions, type ConsentKind } from '@cheyou/domain';

export interface ConsentText {
  kind: ConsentKind;
  title: string;
  version: string;
  text: string;
}

/** What a person is asked to agree to, apart from the prepaid terms, which are the merchant's own. A change of text is a new version. */
export const consentTexts: Readonly<Record<Exclude<ConsentKind, 'prepaidTerms'>, ConsentText>> = {
  membership: {
    kind: 'membership',
    title: '会员服务协议',
    version: consentVersions.membership,
    text: [
      '一、会员以微信账号识别，绑定手机号后可在门店凭手机号办理业务。浏览服务和价格不需要手机号。',
      '二、会员可登记多辆车，并可授权他人驾驶和使用自己的会员卡消费；授权可随时收回。',
      '三、每一笔充值、消费、退款都会立即在会员卡明细中显示，并注明门店、时间、车辆和经办人。对明细有疑问的，请凭明细编号向任一门店提出。',
      '四、会员可随时注销账户。卡内仍有余额的，请先使用完毕或到门店办理退卡。',
      '五、协议内容有变更的，以新版本重新征得您的同意；您不同意的，已有权益不受影响。',
    ].join('\n'),
  },
  privacy: {
    kind: 'privacy',
    title: '隐私政策',
    version: consentVersions.privacy,
    text: [
      '一、我们收集的信息：微信账号标识（用于登录）、您主动绑定的手机号、您填写的姓名、性别和生日、您登记的车辆信息（车牌、车架号、里程、保险和年检日期），以及在门店的消费记录。',
      '二、用途：办理会员业务、提供养护提醒、处理售后。未经您单独同意，不用于营销。',
      '三、保存：手机号、车架号和微信标识加密保存，员工按岗位权限查看，无权限的只看到打码内容。订单按法律要求保存三年。',
      '四、提供：除法律要求外，不向他人提供您的个人信息；微信支付所需信息由微信处理。',
      '五、您的权利：可在「我的-隐私」中查看、导出、更正个人信息，撤回同意，或注销账户。注销后个人信息被清除，订单保留但不再指向您本人。',
    ].join('\n'),
  },
  marketing: {
    kind: 'marketing',
    title: '优惠与活动通知',
    version: consentVersions.marketing,
    text: '同意后，我们会把适合您车辆的优惠和活动通知您。您可以随时关闭，关闭不影响账户变动等服务通知。',
  },
};
