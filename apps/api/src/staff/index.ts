export { AcceptInvitation } from './accept-invitation';
export type { Invited } from './invite-staff';
export { StaffModule } from './staff.module';
export { type StaffPerson, StaffRoom } from './staff-room';
