export { countText, labourPool, labourText, servedBy, takenPerUnit, unitOfUses } from './labour';
export type { UseUnit } from './labour';
export { serviceCardRefund } from './refund-of-card';
export type { ServiceRefundLine } from './refund-of-card';
export type {
  LabourScope,
  ServiceCardFacts,
  ServiceCardKind,
  ServiceCardState,
  ServiceUses,
  Validity,
} from './service-card';
export { standingRefusal, useRefusal } from './use-refusal';
export type { UsePlace, UseRefusal } from './use-refusal';
export { validDays } from './validity';
export { earnedByDay, priceByService, valueOfNextUses, valueOfUses } from './value-of-uses';
export type { GoneUses, GrantedService } from './value-of-uses';
