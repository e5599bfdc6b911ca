export { phonesOfText } from './phones-of-text';
export type { PastedPhone } from './phones-of-text';
export { consentKinds, consentStands, consentVersions } from './consents';
export type { ConsentKind } from './consents';
export { offerToMember } from './offer-to-member';
export { maskName, parseName } from './name';
export { oldCardNumber } from './old-card-number';
export { isPhone, maskPhone, parsePhone, phoneTail } from './phone';
export type { Phone } from './phone';
