import type { CardFaceView, StaffRow } from './generated/api';

/** Unions that the API's document holds only inside its shapes. */
export type CardState = CardFaceView['state'];
export type Role = StaffRow['role'];
