/** Each promise as a person reads it who doesn't know the database. */
const titles: Readonly<Record<string, string>> = {
  "a merged member has no sale, card, top-up, payment or session: all of them are the survivor's":
    '合并掉的会员名下没有单据、卡、付款和登录',
  'the cards of a deleted member are closed, and nothing is on its way to a closed card':
    '已注销会员的卡都关了，没有钱正充往关闭的卡',
  'a paid settlement order has its captured settlement, and a captured one its paid order':
    '收到的结算付款都有对应的结算单',
  "the WeChat leg of a settlement is its order's amount": '结算单的微信部分等于收到的付款',
  'the card legs of a captured settlement are what its entries took from the card':
    '结算单扣卡的金额等于账本从卡上扣的',
  'uses of service cards wait exactly while their settlement does, and are done only with one that is paid':
    '次卡核销与它的结算单同进同退',
  'a use of a service card came back on the day its bill was undone, or a part of the bill went back':
    '退回的次卡核销都记在退单或退款那天',
  'a service is sold as its newest version says': '服务按最新的价目出售',
  'the versions of a service have no gap': '服务的价目历史没有缺口',
  'a template counts the coupons that were issued of it and what they cost': '券的发放数和预算与发出的券一致',
  'no template issues more than its total or its budget': '没有券超发或超预算',
  'a coupon is used or reserved exactly when it has a settlement': '用掉或占用的券都有对应的结算单',
  'an occasion gave its member one coupon of a template at most': '同一由来每位会员至多自动得一张同样的券',
  'a coupon that came of itself names its occasion, and no other does': '自动发的券都记着由来，其他的券没有',
  'every coupon of a list is of its template, and no two rows gave the same': '按名单发的券都是那种券，每行一张',
  'every coupon came of a version of its template, and every code of a template gave a coupon of that template':
    '每张券都来自它的券规则，每个兑换码发的是对应的券',
  'what one member gave another arrived whole, principal and bonus, and nothing is in between':
    '转让的余额本金和赠送都到了对方卡上，没有停在中间',
  'a number that was replaced is no card’s any more': '换过的旧卡号不再属于任何卡',
  'the money that waits in each shop is what its cards that are out have not earned yet':
    '各店待确认的卡款等于还没用完的次卡、套餐卡',
  'a row that was imported gave exactly what it says, once': '导入的每一行只入账一次，数额一致',
  'nothing is left of an opening balance that no imported row gave': '没有哪笔期初余额不是导入的行给的',
  'each number of an old card was said by a row that was imported': '每个原系统卡号都来自已导入的行',
  'cards of old systems were those of living members': '原系统卡号都属于在册会员',
  'each claim on an old balance is of a row that was imported': '每个旧余额的占用都来自已导入的行',
  'no row of a file that is over still waits': '已结束的导入文件没有还在等的行',
  'each line of a paid bill that sells cards has its cards at its price; an unpaid one has none, an undone one none that serves':
    '收了款的售卡单都发了卡，没收款或撤销的单没有能用的卡',
  'what a bill put aside for the cards it sold is what they wait with': '售卡时留存的钱等于卡上待确认的钱',
  'a service card nobody gave away is its buyer’s': '没有转赠过的次卡都属于购买它的会员',
  'a service card is with whom it was given to last, since that hour': '转赠过的次卡都属于最后接收的会员',
  'a service card that waits for a receiver is in use, by the member who offers it, and both are nobody else':
    '等待接收的次卡都在用，并且属于转赠的会员',
  'what goes back of a card that was given to another member goes to that one by hand, nothing of it to whoever bought it':
    '转赠过的次卡退卡，都由门店付款给现在的持卡人',
  'a service card that serves knows whether its refund waits': '等待退款的次卡都不会被过期作废',
  'a service card is given back by exactly one refund that was carried out': '每张退掉的次卡都只有一笔已完成的退款',
  'each entry has postings': '每笔分录都有流水',
  'each posting moves more than nothing between two accounts of its asset': '每条流水都在两个同类账户之间移动了数额',
  'each posting belongs to an entry': '每条流水都属于一笔分录',
  'the balance of an account is the sum of its postings': '账户余额等于它的流水之和',
  'no account is below zero': '没有账户是负数',
  'lots and holds have a balance, the house has none': '批次和冻结都有余额账户',
  'no lot holds more than it gave': '批次的余额不超过当初给的',
  'an account of a lot belongs to the holder of the lot': '批次的账户属于批次的持有人',
  'a reversal undoes an entry that exists, with the same amounts the other way':
    '每次撤销都对应一笔分录，金额相同方向相反',
  'a hold that is over holds nothing, and says by which entry it ended': '结束的冻结没有余额，并写明怎样结束',
  'a hold that waits holds exactly what its entry set aside': '等待中的冻结与当初冻结的数额相同',
  'each entry waits for its seal or has it': '每笔分录都已封存或在等待封存',
  'the seals are whole': '账本封存完整，没有被改动',
  'the day totals of what is owed add up to what is on lots and on hold': '负债日汇总等于卡上和冻结的余额之和',
  'the day totals of money for service cards are the postings of its accounts': '次卡款日汇总等于它的流水之和',
  'each day total of what is owed follows from the one before': '负债日汇总逐日相接',
  'a worn plate has all its endings and a car that is there': '在用的车牌都有对应的车',
  'no ending of a plate that the car does not wear': '没有多余的车牌检索',
  'cars belong to living members': '车都属于在册的会员',
  'a car with drivers has an owner': '有驾驶人的车都有车主',
  'WeChat accounts belong to living members': '微信账号都属于在册的会员',
  'a merged member points at a survivor that is not merged itself': '合并掉的会员都指向保留的会员',
  'each merge is kept with its reason': '每次合并都有原因',
  'the odometer of a car is its last reading': '车的里程是最后一次读数',
  'a paid order was paid exactly once, in full, and every credit belongs to a paid order':
    '已付的订单都足额付了一次，入账都有订单',
  'money that was not credited goes back in full, or a person has it on the list':
    '没有入账的付款都已全额退回或列出待处理',
  'no payment is given back by more than was paid': '退款没有超过付款',
  'what WeChat’s back office gave back and nobody has decided about stands against the shop, and nothing else does':
    '商户平台退的款，没处理完的都挂在门店账上',
  'what is counted of a back-office refund against what a person owed is part of what it gave back':
    '抵减门店应付的款都在商户平台退款之内',
  'a refund knows the whole payment it is part of': '每笔退款都有对应的付款',
  'a refund that WeChat could not carry out is on the list until a person records the pay-out':
    '没退成的退款都列出待处理',
  'an open order is looked after by the worker, or a person has it on the list': '未了结的订单都有系统跟进或列出待处理',
  'each notification that was taken in came to something': '收到的付款通知都处理了',
  'the rows of a checked bill add up to its sums': '微信账单的各行等于合计',
  'a payment on a checked bill is in our books to the fen, or a person has been told':
    '微信账单上的收款都一分不差地在账上，或列出待处理',
  'what is on an account of points came and went by the lines of its statement': '积分余额等于积分明细之和',
  'no award is taken back by more than it gave': '收回的积分不超过发放的',
  'what lapsed of an award is what was written off of its lot': '奖励积分的过期数与账本核销的一致',
  'points belong to members that became nobody else': '积分都属于在册的会员',
  'no settlement gets back more points than it spent': '退回的积分不超过用掉的',
  'no card holds more principal than the law allows, what is on its way to it counted in and what came back left out':
    '没有卡的本金超过法定上限',
  'no top-up was taken beyond the cap the card had then': '没有充值超过当时的上限',
  'a credited top-up has one entry with its amounts, and a lot': '每笔到账的充值都有一笔分录和一个批次',
  'no entry tops up without a top-up that was credited': '没有凭空的充值分录',
  'a top-up is undone exactly when its entry is reversed': '撤销的充值与账本一致',
  'money in a lot is on a card': '批次里的钱都在卡上',
  'what is on a card came on it and went off it by the lines of its statement': '卡余额等于卡的明细之和',
  'cards and top-ups belong to members that became nobody else': '卡和充值都属于在册的会员',
  'a card product in force has its version and tiers': '在售的储值产品都有档位',
  'what is left of a service on a card is what it granted less its uses and what lapsed; nothing on one given back':
    '次卡剩余次数等于发放减去核销和过期',
  'a count is on a service card, and each service that is counted has its one count':
    '次数都在次卡上，每项服务一个计数',
  'uses and what lapsed are worth no more than the card cost, and earn no more than was paid for it':
    '次卡确认的收入不超过卡款',
  'the uses of an annual pass share no more than its days earned': '年卡核销分到的收入不超过按天确认的收入',
  'each use and each lapse is of a card': '核销和过期都有对应的次卡',
  'what lapsed of cards is in an entry with its counts and its money': '过期的次数和金额都在账本上',
  'a card that waits for a bill is not given back': '等待付款的次卡没有被退掉',
  'no card serves more cars than its terms allow': '次卡绑定的车不超过约定',
  'service cards belong to members that became nobody else': '次卡都属于在册的会员',
  'a service card on offer has its version and services': '在售的次卡产品都有服务',
  'the legs of a settlement sum to its total': '结算单各部分之和等于合计',
  'a sale has at most one settlement that stands': '一张单最多有一次有效结算',
  'a sale and its settlement are in states that belong together': '单据与结算单的状态一致',
  'sales belong to members that became nobody else': '单据都属于在册的会员',
  'the lines of a sale sum to its total': '单据各项之和等于合计',
  'a captured settlement that moved money has its entry': '收了款的结算单都有分录',
  'what a paid bill earned was given, and taken back with the bill': '结算赚的积分都发了，撤销时收回',
  'no leg of a bill gives back more than it paid': '退款没有超过当初付的部分',
  'what a refund gave back in money is what its entry moved': '退款金额等于账本退出的金额',
  'what a refund gives back through WeChat is at WeChat, due or paid, and stands as it does there':
    '退款的微信部分都在退、待付或已付，与微信退款一致',
  'what was paid out by hand for a refund has its entry in the ledger, once': '线下付的退款都记了账',
  'what WeChat’s back office gave back of bills and is decided about is on their refunds':
    '商户平台退的账单款都记在退款单上',
  'what a back office gave of what a shop owed by hand for a bill is counted on a day, to the fen':
    '商户平台抵减的账单应付款都记到营业日',
  'what a shop owes by hand for refunds of bills is what still has to be paid out': '各店待付的退款与明细一致',
  'a bill that was undone as a whole gave no part back before': '整单撤销的没有先退过一部分',
  'a member code proves at most one visit': '一个会员码只用于一次到店',
  'a closed day is what its rows come to': '日结的数字等于当天的明细',
  'nothing is dated on a day that was closed before': '日结之后没有再记到那一天的账',
  'a shop is closed through the last day that was closed in it': '门店的日结日期与日结记录一致',
  'no day is closed while a shift of it is not': '日结的那天没有未交的班',
  'what a shift expected is its float, its entries and what was moved by hand': '班次应有现金等于备用金加收付',
  'what an entry brought to a drawer is what it moved in the ledger': '钱箱的收付与账本一致',
  'a difference is closed only with words': '现金差异都写明了原因',
  'no bill is invoiced for more than was paid and not given back, unless its red invoice is due':
    '发票金额没有超过实收减去退款，超过的都在待红冲里',
  'an invoice is issued exactly when it has its paper, and its red papers are what was taken off it':
    '开具的发票都有号码，红冲金额等于红字发票之和',
  'the number of a paper is the one noted last, one that was put right says why and is for the same money':
    '发票号码以最后登记的为准，更正不改金额',
  "an invoice is of its bill's member and shop, and paper is of an invoice": '发票都属于它那张单的会员和门店',
  'of a lot no more principal is refunded or put aside for a refund than was paid for it': '退卡的本金不超过当初付的',
  'a card refund is the sum of its lines': '退卡金额等于各行之和',
  'a card refund that waits holds exactly what it would give back; one that is over holds nothing':
    '等待中的退卡冻结的正是要退的',
  'each part of an approved card refund is at WeChat, due or paid, and of no other': '批准的退卡每一部分都在退或已付',
  'a part of a card refund that WeChat gives back has its refund there, with its amount, and stands as it does':
    '从微信退的部分与微信退款一致',
  'a part of a card refund paid out by hand has its entry in the ledger, once': '线下付的退卡都记了账',
  'what WeChat’s back office gave back of top-ups and is decided about is on the refunds of their lots':
    '商户平台退的充值款都记在退卡单上',
  'what a back office gave of what a shop owed by hand for a card is counted on a day, to the fen':
    '商户平台抵减的退卡应付款都记到营业日',
  'what refunds owe by hand is what their parts still have to be paid': '待付的退卡款与明细一致',
  'no lot of a closed card has money, unless its owner was deleted before it came back': '关闭的卡上没有钱',
};

/** Every promise with a title, for those who keep the list. */
export const titledPromises: readonly string[] = Object.keys(titles);

/** What a promise is called on the screen. One that nobody has named yet is told as such: the night's log has its words. */
export const titleOf = (name: string): string => titles[name] ?? '一条新的自检没有通过，请联系系统维护人员';
