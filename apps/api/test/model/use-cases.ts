// The model asks what people ask, without HTTP: so it alone enters rooms by their use cases instead of their doors.
export { ReceiveNotification } from '../../src/payments/receive-notification';
export { CheckOrder } from '../../src/payments/check-order';
export { OpenMember } from '../../src/members/people/open-member';
export { EditMember } from '../../src/members/people/edit-member';
export { SetMemberPhone } from '../../src/members/people/set-member-phone';
export { DecideCounterTopUp } from '../../src/prepaid/decide-counter-top-up';
export { UndoCounterTopUp } from '../../src/prepaid/undo-counter-top-up';
export { EditSale } from '../../src/settlement/edit-sale';
export { MakeMemberCode } from '../../src/settlement/make-member-code';
export { OpenSale } from '../../src/settlement/open-sale';
export { ReleaseSettlement } from '../../src/settlement/release-settlement';
export { ReverseSettlement } from '../../src/settlement/reverse-settlement';
export { SettleSale } from '../../src/settlement/settle-sale';
export { VerifyMemberCode } from '../../src/settlement/verify-member-code';
export { StartTopUp } from '../../src/prepaid/start-top-up';
export { TakeCounterTopUp } from '../../src/prepaid/take-counter-top-up';
