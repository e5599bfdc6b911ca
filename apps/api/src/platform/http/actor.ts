import type { Role } from '@cheyou/domain';

/** Who is asking: a person signed in by WeChat, who may also be staff. */
export interface Actor {
  readonly sessionId: string;
  readonly memberId: string;
  /** The WeChat account the session was opened with. A merge gives the session another member, but never another account. */
  readonly accountId: string;
  /** The app the session was opened in: the mini-program's or the official account's; null on a desktop. */
  readonly appid: string | null;
  readonly staff: StaffActor | null;
}

export interface StaffActor {
  readonly staffId: string;
  readonly name: string;
  readonly role: Role;
  /** The shop this request acts in: header X-Shop-Id, else the home shop. */
  readonly shopId: string;
  /** The shops this person may act in. */
  readonly shopIds: readonly string[];
}

/** An actor on a route whose right only staff have. */
export interface StaffCaller extends Actor {
  readonly staff: StaffActor;
}
