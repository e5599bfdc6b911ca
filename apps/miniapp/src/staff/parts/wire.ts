import type { components } from '@cheyou/contracts';

/** What the API answers staff, from its own document. Amounts are fen, instants ISO-8601 UTC, days YYYY-MM-DD of Shanghai. */
type Schemas = components['schemas'];

export type ActLogRow = Schemas['ActLogRow'];
export type AskInput = Schemas['AskInput'];
export type BillDetail = Schemas['BillDetail'];
export type BillRowView = Schemas['BillRowView'];
export type BillView = Schemas['BillView'];
export type CardFaceView = Schemas['CardFaceView'];
export type CardProductView = Schemas['CardProductView'];
export type CarView = Schemas['CarView'];
export type ClaimView = Schemas['ClaimView'];
export type CounterTopUp = Schemas['CounterTopUp'];
export type DayCloseBrief = Schemas['DayCloseBrief'];
export type DayClosePage = Schemas['DayClosePage'];
export type DayCloseStatus = Schemas['DayCloseStatus'];
export type DayCloseView = Schemas['DayCloseView'];
export type DaySaleRow = Schemas['DaySaleRow'];
export type DaySales = Schemas['DaySales'];
export type IncidentView = Schemas['IncidentView'];
export type LevelRulesView = Schemas['LevelRulesView'];
export type LevelView = Schemas['LevelView'];
export type LiabilityReport = Schemas['LiabilityReport'];
export type MemberBrief = Schemas['MemberBrief'];
export type MerchantSettings = Schemas['MerchantSettings'];
export type OpenInvitation = Schemas['OpenInvitation'];
export type OwedDay = Schemas['OwedDay'];
export type PayAsk = Schemas['PayAsk'];
export type PointRulesView = Schemas['PointRulesView'];
export type PointsView = Schemas['PointsView'];
export type ProofRuns = Schemas['ProofRuns'];
export type ProofRunView = Schemas['ProofRunView'];
export type ProofView = Schemas['ProofView'];
export type Receipt = Schemas['Receipt'];
export type ReversalAnswer = Schemas['ReversalAnswer'];
export type RefundInput = Schemas['RefundInput'];
export type RefundQuote = Schemas['RefundQuote'];
export type RefundAnswer = Schemas['RefundAnswer'];
export type SaleLineInput = Schemas['SaleLineInput'];
export type SaleQuote = Schemas['SaleQuote'];
export type SaleView = Schemas['SaleView'];
export type SearchMatch = Schemas['SearchMatch'];
export type SearchResult = Schemas['SearchResult'];
export type ServedReport = Schemas['ServedReport'];
export type ServiceVersionView = Schemas['ServiceVersionView'];
export type ServiceView = Schemas['ServiceView'];
export type SettingsChangeRow = Schemas['SettingsChangeRow'];
export type SettleInput = Schemas['SettleInput'];
export type SettlementView = Schemas['SettlementView'];
export type ShiftCountView = Schemas['ShiftCountView'];
export type ShiftView = Schemas['ShiftView'];
export type ShopSettings = Schemas['ShopSettings'];
export type StaffCar = Schemas['StaffCar'];
export type StaffInvitation = Schemas['StaffInvitation'];
export type StaffMember = Schemas['StaffMember'];
export type StaffRow = Schemas['StaffRow'];
export type TopUpOptions = Schemas['TopUpOptions'];
export type VisitLine = Schemas['VisitLine'];
export type WaitingReversal = Schemas['WaitingReversal'];

export interface PageOf<Item> {
  items: Item[];
  nextCursor: string | null;
}
