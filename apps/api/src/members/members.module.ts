import { Module } from '@nestjs/common';
import { ShopsModule } from '../shops';
import { BindPhone } from './binding/bind-phone';
import { ClaimStore } from './binding/claim.store';
import { DecideClaim } from './binding/decide-claim';
import { IssueRebindingCode } from './binding/issue-rebinding-code';
import { ListClaims } from './binding/list-claims';
import { Rebind } from './binding/rebind';
import { RebindingCodeStore } from './binding/rebinding-code.store';
import { TakePhone } from './binding/take-phone';
import { AcceptDriverInvitation } from './cars/accept-driver-invitation';
import { AddCar } from './cars/add-car';
import { AddMemberCar } from './cars/add-member-car';
import { AddMyCar } from './cars/add-my-car';
import { CarStore } from './cars/car.store';
import { Cars } from './cars/cars';
import { ChangeDriver } from './cars/change-driver';
import { ChangePlate } from './cars/change-plate';
import { DriverInvitationStore } from './cars/driver-invitation.store';
import { EditCar } from './cars/edit-car';
import { EditMyCar } from './cars/edit-my-car';
import { InviteDriver } from './cars/invite-driver';
import { LeaveMyCar } from './cars/leave-my-car';
import { MeCarsController } from './cars/me-cars.controller';
import { MemberCarStore } from './cars/member-car.store';
import { MyCar } from './cars/my-car';
import { OdometerStore } from './cars/odometer.store';
import { OpenWalkIn } from './cars/open-walk-in';
import { PlatePort } from './cars/plate-port';
import { PlateStore } from './cars/plate.store';
import { ReadMyOdometer } from './cars/read-my-odometer';
import { RecordOdometer } from './cars/record-odometer';
import { RegisterCar } from './cars/register-car';
import { SetOwner } from './cars/set-owner';
import { StaffCarView } from './cars/staff-car-view';
import { StaffCarsController } from './cars/staff-cars.controller';
import { MeController } from './me.controller';
import { EditMe } from './people/edit-me';
import { EditMember } from './people/edit-member';
import { IdentityStore } from './people/identity.store';
import { KeeperPort } from './people/keeper-port';
import { MemberMergeStore } from './people/member-merge.store';
import { MemberOpenedPort } from './people/member-opened-port';
import { MemberPages } from './people/member-pages';
import { MemberStore } from './people/member.store';
import { Members } from './people/members';
import { MergeByStaff } from './people/merge-by-staff';
import { MergeMembers } from './people/merge-members';
import { MergePort } from './people/merge-port';
import { NameSubjects } from './people/name-subjects';
import { OldCardNumberStore } from './people/old-card-number.store';
import { OpenMember } from './people/open-member';
import { RecogniseAccount } from './people/recognise-account';
import { SetMemberPhone } from './people/set-member-phone';
import { TakeOverMember } from './people/take-over-member';
import { ConsentStore } from './privacy/consent.store';
import { Consents } from './privacy/consents';
import { DeleteMe } from './privacy/delete-me';
import { ForgetMember } from './privacy/forget-member';
import { StoredAboutMe } from './privacy/stored-about-me';
import { MemberSearch } from './search/member-search';
import { StaffMembersController } from './staff-members.controller';

const ports = [KeeperPort, MemberOpenedPort, MemberPages, MergePort];
const doors = [Cars, MemberSearch, Members];

const stores = [
  CarStore,
  ClaimStore,
  ConsentStore,
  DriverInvitationStore,
  IdentityStore,
  MemberCarStore,
  MemberMergeStore,
  MemberStore,
  OdometerStore,
  OldCardNumberStore,
  PlateStore,
  RebindingCodeStore,
];

const carUseCases = [
  AcceptDriverInvitation,
  AddCar,
  AddMemberCar,
  AddMyCar,
  ChangeDriver,
  ChangePlate,
  EditCar,
  EditMyCar,
  InviteDriver,
  LeaveMyCar,
  MyCar,
  OpenWalkIn,
  PlatePort,
  ReadMyOdometer,
  RecordOdometer,
  RegisterCar,
  SetOwner,
  StaffCarView,
];

const peopleUseCases = [
  BindPhone,
  Consents,
  DecideClaim,
  DeleteMe,
  EditMe,
  EditMember,
  ForgetMember,
  IssueRebindingCode,
  ListClaims,
  MergeByStaff,
  MergeMembers,
  NameSubjects,
  OpenMember,
  Rebind,
  RecogniseAccount,
  SetMemberPhone,
  StoredAboutMe,
  TakeOverMember,
  TakePhone,
];

@Module({
  imports: [ShopsModule],
  controllers: [MeController, MeCarsController, StaffCarsController, StaffMembersController],
  providers: [...ports, ...doors, ...stores, ...carUseCases, ...peopleUseCases],
  exports: [...ports, ...doors],
})
export class MembersModule {}
