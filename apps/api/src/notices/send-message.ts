import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { Members } from '../members';
import { Clock } from '../platform/clock';
import { Db, UnitOfWork, type Tx } from '../platform/database';
import { Outbox } from '../platform/outbox';
import { WechatMiniProgram, WechatSettings } from '../platform/wechat';
import { fitMessages, type FittedMessage } from './fit-messages';
import { messageTopic } from './message-topic';
import { NoticeStore, type NoticeRecord } from './notice.store';
import { SubscriptionStore } from './subscription.store';
import { TemplateIds } from './template-ids';

/** Older news is no reason to make a phone ring; it stands in the list all the same. */
const newsForMs = 24 * 3_600_000;
/** How often WeChat is asked at most: an answer that got lost may hide a message that was sent. */
const triesMax = 3;

type Outcome = Awaited<ReturnType<WechatMiniProgram['sendSubscribeMessage']>>;

/** Sends a notice as a WeChat message, when the member asked for one of a template that can tell it. One accept, one message. */
@Injectable()
export class SendMessage implements OnModuleInit {
  private readonly log = new Logger(SendMessage.name);

  constructor(
    private readonly db: Db,
    private readonly unit: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly notices: NoticeStore,
    private readonly wallets: SubscriptionStore,
    private readonly members: Members,
    private readonly miniProgram: WechatMiniProgram,
    private readonly settings: WechatSettings,
    private readonly templates: TemplateIds,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.outbox.on(messageTopic, 'notices.send', (payload) => this.run((payload as { noticeId: string }).noticeId));
  }

  async run(noticeId: string): Promise<void> {
    const notice = await this.notices.find(this.db, noticeId);
    if (!notice || notice.message === 'sent' || notice.message === 'unsent') return;
    const openid = await this.members.openidOf(this.db, notice.memberId, this.settings.miniProgram.appid);
    const message = openid === null ? null : await this.unit.run((tx) => this.payFor(tx, noticeId));
    if (openid === null || message === null) return this.end(noticeId, 'unsent');
    const outcome = await this.miniProgram.sendSubscribeMessage({
      openid,
      templateId: this.templates.of.get(message.template) ?? '',
      // WeChat wants the page without its leading slash.
      page: notice.page.replace(/^\//, ''),
      fields: message.fields,
    });
    await this.settle(notice, message, outcome);
  }

  /** Takes one message out of a wallet that can tell this; a repeat goes on with what was taken. Null when nothing is to be sent. */
  private async payFor(tx: Tx, noticeId: string): Promise<FittedMessage | null> {
    const notice = await this.notices.lock(tx, noticeId);
    if (!notice || notice.message === 'sent' || notice.message === 'unsent') return null;
    const tooOld = this.clock.now().getTime() - notice.at.getTime() > newsForMs;
    if (tooOld || notice.messageTries >= triesMax) return null;
    const offered = fitMessages(notice).filter(({ template }) => this.templates.of.has(template));
    for (const message of offered) {
      const paid = notice.messageTemplate === message.template || (await this.walletPays(tx, notice, message));
      if (!paid) continue;
      await this.notices.sending(tx, noticeId, message.template);
      return message;
    }
    return null;
  }

  private async walletPays(tx: Tx, notice: NoticeRecord, { template }: FittedMessage): Promise<boolean> {
    return notice.messageTemplate === null && (await this.wallets.take(tx, notice.memberId, template));
  }

  /** @throws so that the outbox comes again, when WeChat was busy or nobody knows what it did. */
  private async settle(notice: NoticeRecord, { template }: FittedMessage, outcome: Outcome): Promise<void> {
    if (outcome.outcome === 'ok') return this.end(notice.id, 'sent');
    if (outcome.outcome === 'unknown')
      throw new Error(`whether notice ${notice.id} was sent is unknown: ${outcome.why}`);
    switch (outcome.because) {
      case 'noConsent':
        return this.end(notice.id, 'unsent', (tx) => this.wallets.empty(tx, notice.memberId, template));
      case 'busy':
        throw new Error(`WeChat was busy with notice ${notice.id}: ${outcome.code}`);
      case 'badField':
      case 'other':
        this.log.error(
          `WeChat refused a message of template ${template}, a bug or a setting: ${outcome.code} ${outcome.message}`,
        );
        return this.end(notice.id, 'unsent', (tx) => this.wallets.giveBack(tx, notice.memberId, template));
    }
  }

  private async end(noticeId: string, message: 'sent' | 'unsent', also?: (tx: Tx) => Promise<void>): Promise<void> {
    await this.unit.run(async (tx) => {
      await this.notices.messageIs(tx, noticeId, message);
      await also?.(tx);
    });
  }
}
