import { Platform1764000000000 } from './1764000000000-platform';
import { Jobs1764000000020 } from './1764000000020-jobs';
import { Images1764000000021 } from './1764000000021-images';
import { Ledger1764000010000 } from './1764000010000-ledger';
import { Shops1764000020000 } from './1764000020000-shops';
import { Members1764000030000 } from './1764000030000-members';
import { MembersCars1764000030001 } from './1764000030001-members-cars';
import { Staff1764000031000 } from './1764000031000-staff';
import { Catalog1764000032000 } from './1764000032000-catalog';
import { Sessions1764000040000 } from './1764000040000-sessions';
import { Payments1764000041000 } from './1764000041000-payments';
import { Notices1764000042000 } from './1764000042000-notices';
import { Prepaid1764000050000 } from './1764000050000-prepaid';
import { Settlement1764000080000 } from './1764000080000-settlement';
import { Points1764000090000 } from './1764000090000-points';
import { Levels1764000090001 } from './1764000090001-levels';
import { Coupons1764000090002 } from './1764000090002-coupons';
import { ServiceCards1764000090003 } from './1764000090003-service-cards';
import { Instruments1764000090004 } from './1764000090004-instruments';
import { CardSales1764000100000 } from './1764000100000-card-sales';
import { CardRefunds1764000110000 } from './1764000110000-card-refunds';
import { CardLife1764000110001 } from './1764000110001-card-life';
import { BusinessDay1764000120000 } from './1764000120000-business-day';
import { DayClose1764000120001 } from './1764000120001-day-close';
import { TradeBills1764000130000 } from './1764000130000-trade-bills';
import { Liability1764000130001 } from './1764000130001-liability';
import { ProofRuns1764000130002 } from './1764000130002-proof-runs';
import { OpeningBalances1764000140000 } from './1764000140000-opening-balances';
import { Invoices1764000160000 } from './1764000160000-invoices';
import { LapsedAwards1764000180000 } from './1764000180000-lapsed-awards';
import { RefundPayOuts1764000180001 } from './1764000180001-refund-pay-outs';
import { OpeningRowsByMember1764000190000 } from './1764000190000-opening-rows-by-member';
import { UndoneBills1764000200000 } from './1764000200000-undone-bills';
import { RefundAsks1764000210000 } from './1764000210000-refund-asks';
import { RefundsElsewhere1764000220000 } from './1764000220000-refunds-elsewhere';
import { WhatWasLeft1764000230000 } from './1764000230000-what-was-left';
import { CorrectedPapers1764000230001 } from './1764000230001-corrected-papers';
import { RefundAskedOn1764000240000 } from './1764000240000-refund-asked-on';
import { ServiceCardTransfers1764000250000 } from './1764000250000-service-card-transfers';
import { UsesCameBack1764000290000 } from './1764000290000-uses-came-back';
import { RefundsUndecided1764000300000 } from './1764000300000-refunds-undecided';
import { CouponsMissedOnce1764000330000 } from './1764000330000-coupons-missed-once';
import { CouponOccasions1764000270000 } from './1764000270000-coupon-occasions';
import { LabourHours1764000280000 } from './1764000280000-labour-hours';
import { AskedCombinations1764000260000 } from './1764000260000-asked-combinations';
import { CouponLists1764000270001 } from './1764000270001-coupon-lists';
import { GivenCards1764000280001 } from './1764000280001-given-cards';
import { ServiceCardLosses1764000390000 } from './1764000390000-service-card-losses';
import { CardsByVersion1764000410000 } from './1764000410000-cards-by-version';
import { ShopsOweOthers1764000420000 } from './1764000420000-shops-owe-others';
import { OldCardNumbers1764000470000 } from './1764000470000-old-card-numbers';
import { BoundByCar1764000440000 } from './1764000440000-bound-by-car';
import { TermsOfLines1764000450000 } from './1764000450000-terms-of-lines';
import { BillRowsUnread1764000460000 } from './1764000460000-bill-rows-unread';
import { CountedLater1764000400000 } from './1764000400000-counted-later';

/** Every migration, in the order they came; append only. They run by the numbers in their names. */
export const migrations = [
  Platform1764000000000,
  Jobs1764000000020,
  Images1764000000021,
  Ledger1764000010000,
  Shops1764000020000,
  Members1764000030000,
  MembersCars1764000030001,
  Staff1764000031000,
  Catalog1764000032000,
  Sessions1764000040000,
  Payments1764000041000,
  Notices1764000042000,
  Prepaid1764000050000,
  Settlement1764000080000,
  Points1764000090000,
  Levels1764000090001,
  Coupons1764000090002,
  ServiceCards1764000090003,
  Instruments1764000090004,
  CardSales1764000100000,
  CardRefunds1764000110000,
  CardLife1764000110001,
  BusinessDay1764000120000,
  DayClose1764000120001,
  TradeBills1764000130000,
  Liability1764000130001,
  ProofRuns1764000130002,
  OpeningBalances1764000140000,
  Invoices1764000160000,
  LapsedAwards1764000180000,
  RefundPayOuts1764000180001,
  OpeningRowsByMember1764000190000,
  UndoneBills1764000200000,
  RefundAsks1764000210000,
  RefundsElsewhere1764000220000,
  WhatWasLeft1764000230000,
  CorrectedPapers1764000230001,
  RefundAskedOn1764000240000,
  ServiceCardTransfers1764000250000,
  UsesCameBack1764000290000,
  RefundsUndecided1764000300000,
  CouponOccasions1764000270000,
  LabourHours1764000280000,
  AskedCombinations1764000260000,
  CouponLists1764000270001,
  GivenCards1764000280001,
  ServiceCardLosses1764000390000,
  CouponsMissedOnce1764000330000,
  CardsByVersion1764000410000,
  CountedLater1764000400000,
  ShopsOweOthers1764000420000,
  OldCardNumbers1764000470000,
  BoundByCar1764000440000,
  TermsOfLines1764000450000,
  BillRowsUnread1764000460000,
];
