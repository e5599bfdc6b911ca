import type { Act } from '@cheyou/domain';
import type { LoggedAct } from '../platform/act-log';
import { factsOf } from './act-details';

/** What the log calls an act; one without a name here is shown by its code. */
export const actName = (act: string): string => names[act as LoggedName] ?? act;

/** What an act was done to: its kind with its name, the words the act itself left, or the end of its id. */
export function subjectText({ subjectKind: kind, subjectId: id, facts }: LoggedAct, name: string | undefined): string {
  const { label } = factsOf(facts);
  const called = name ?? (typeof label === 'string' && label !== '' ? label : id.slice(-6));
  return `${kinds[kind] ?? kind} ${called}`;
}

/** The acts somebody may ask for together. */
export const actGroups = {
  money: [
    'sale.create',
    'sale.edit',
    'sale.cancel',
    'sale.settle',
    'settlement.release',
    'settlement.reverse',
    'settlement.reverse.ask',
    'override.use',
    'counterTopUp.create',
    'counterTopUp.approve',
    'counterTopUp.undo',
    'card.lose',
    'card.recover',
    'card.reissue',
    'card.freeze',
    'cardRefund.ask',
    'cardRefund.approve',
    'cardRefund.payOut',
    'shift.open',
    'shift.move',
    'shift.count',
    'shift.explain',
    'shift.accept',
    'dayClose.close',
    'incident.resolve',
    'proof.run',
    'serviceCard.extend',
    'serviceCard.freeze',
    'serviceCard.cars',
  ],
  people: [
    'member.create',
    'member.edit',
    'member.merge',
    'member.rebind',
    'member.claimApprove',
    'car.create',
    'car.edit',
    'car.odometer',
    'walkIn.create',
  ],
  settings: [
    'shop.edit',
    'settings.edit',
    'catalog.edit',
    'cardProduct.edit',
    'serviceCardProduct.edit',
    'image.upload',
    'openingBalance.import',
    'export.members',
    'export.statement',
  ],
  team: ['staff.invite', 'staff.edit', 'staff.dismiss', 'me.acceptInvitation', 'session.confirmDesktop'],
} as const satisfies Record<string, readonly LoggedName[]>;

export type ActGroup = keyof typeof actGroups;

/** Acts, and steps of them that are kept as such. */
type LoggedName = Act | 'settlement.reverse.ask';

const names: Partial<Record<LoggedName, string>> = {
  'session.confirmDesktop': '确认电脑登录',
  'me.acceptInvitation': '接受员工邀请',
  'car.create': '添加车辆',
  'car.edit': '修改车辆',
  'car.odometer': '登记里程',
  'walkIn.create': '登记散客',
  'member.create': '柜台开卡',
  'member.edit': '修改会员资料',
  'member.merge': '合并会员',
  'member.rebind': '换绑微信',
  'member.claimApprove': '确认认领',
  'sale.create': '开单',
  'sale.edit': '改单',
  'sale.cancel': '取消单子',
  'sale.settle': '结算',
  'settlement.release': '取消微信收款',
  'settlement.reverse': '反结账',
  'settlement.reverse.ask': '申请反结账',
  'override.use': '免码扣款',
  'counterTopUp.create': '柜台充值',
  'counterTopUp.approve': '复核柜台充值',
  'counterTopUp.undo': '撤销柜台充值',
  'card.lose': '挂失储值卡',
  'card.recover': '解除挂失',
  'card.reissue': '补办储值卡',
  'card.freeze': '冻结与解冻储值卡',
  'cardRefund.ask': '申请退卡',
  'cardRefund.approve': '复核退卡',
  'cardRefund.payOut': '登记退卡付款',
  'shift.open': '开班',
  'shift.move': '钱箱存取',
  'shift.count': '点款交班',
  'shift.explain': '说明现金差异',
  'shift.accept': '确认现金差异',
  'dayClose.close': '日结',
  'staff.invite': '邀请员工',
  'staff.edit': '修改员工',
  'staff.dismiss': '停用员工',
  'shop.edit': '修改门店设置',
  'settings.edit': '修改商户设置',
  'catalog.edit': '修改项目',
  'cardProduct.edit': '修改储值卡活动',
  'serviceCardProduct.edit': '修改次卡与套餐',
  'serviceCard.extend': '服务卡延期',
  'serviceCard.freeze': '服务卡冻结与挂失',
  'serviceCard.cars': '服务卡换绑车辆',
  'image.upload': '上传图片',
  'incident.resolve': '处理异常',
  'proof.run': '发起账目检查',
  'openingBalance.import': '导入期初数据',
  'openingBalance.read': '下载期初明细',
  'export.members': '导出会员与余额',
  'export.statement': '导出储值卡流水',
};

const kinds: Readonly<Record<string, string>> = {
  merchant: '商户',
  shop: '门店',
  staff: '员工',
  staffInvitation: '邀请',
  member: '会员',
  car: '车辆',
  card: '储值卡',
  sale: '单子',
  settlement: '结算',
  topUp: '充值',
  counterTopUp: '充值',
  claim: '认领',
  service: '项目',
  cardProduct: '储值卡活动',
  serviceCardProduct: '次卡与套餐',
  serviceCard: '服务卡',
  shift: '班次',
  dayClose: '日结',
  incident: '异常',
  proofRun: '账目检查',
  session: '登录',
  image: '图片',
  openingFile: '期初文件',
};
