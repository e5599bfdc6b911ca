export { limitFor, limitsOf } from './limits';
export type { LimitKind } from './limits';
export { acts, actsOf, isStaff, may, rights } from './rights';
export type { Act, Audience, Scope } from './rights';
export { isRole, roleNames, roles } from './roles';
export type { Role } from './roles';
