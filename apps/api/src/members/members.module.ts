import { Module } from '@nestjs/common';
import { CarStore } from './cars/car.store';
import { Cars } from './cars/cars';
import { MemberCarStore } from './cars/member-car.store';
import { PlateStore } from './cars/plate.store';
import { IdentityStore } from './people/identity.store';
import { KeeperPort } from './people/keeper-port';
import { MemberMergeStore } from './people/member-merge.store';
import { MemberOpenedPort } from './people/member-opened-port';
import { MemberPages } from './people/member-pages';
import { MemberStore } from './people/member.store';
import { Members } from './people/members';
import { MergeMembers } from './people/merge-members';
import { MergePort } from './people/merge-port';
import { RecogniseAccount } from './people/recognise-account';
import { ConsentStore } from './privacy/consent.store';
import { MemberSearch } from './search/member-search';

const ports = [KeeperPort, MemberOpenedPort, MemberPages, MergePort];
const doors = [Cars, MemberSearch, Members];
const stores = [CarStore, ConsentStore, IdentityStore, MemberCarStore, MemberMergeStore, MemberStore, PlateStore];

@Module({
  providers: [...ports, ...doors, ...stores, MergeMembers, RecogniseAccount],
  exports: [...ports, ...doors],
})
export class MembersModule {}
