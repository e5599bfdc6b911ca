import { Module } from '@nestjs/common';
import { MembersModule } from '../members';
import { WechatSettings } from '../platform/wechat';
import { FollowRooms } from './follow-rooms';
import { NoticeMembers } from './notice-members';
import { NoticeStore } from './notice.store';
import { Notices } from './notices';
import { NoticesController } from './notices.controller';
import { OwnerNotices } from './owner-notices';
import { SendMessage } from './send-message';
import { SubscriptionStore } from './subscription.store';
import { SweepNotices } from './sweep-notices';
import { readTemplateIds, TemplateIds } from './template-ids';

const templateIds = {
  provide: TemplateIds,
  useFactory: (settings: WechatSettings) => readTemplateIds(process.env, settings.sandbox),
  inject: [WechatSettings],
};

@Module({
  imports: [MembersModule],
  controllers: [NoticesController],
  providers: [
    Notices,
    OwnerNotices,
    SendMessage,
    FollowRooms,
    NoticeMembers,
    NoticeStore,
    SubscriptionStore,
    SweepNotices,
    templateIds,
  ],
  exports: [Notices],
})
export class NoticesModule {}
