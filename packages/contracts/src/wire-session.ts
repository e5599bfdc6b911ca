/**
 * What crosses the wire: who is signed in.
 * Amounts are integer fen (`…Fen`), instants ISO-8601 UTC (`…At`), days YYYY-MM-DD of Asia/Shanghai (`…On`), ids ULID strings.
 */

export interface Session {
  accessToken: string;
  accessExpiresAt: string;
  refreshToken: string;
  refreshExpiresAt: string;
  me: Me;
}

export interface DesktopTicket {
  ticketId: string;
  digits: string;
  secret: string;
  expiresAt: string;
}

export interface Me {
  memberId: string;
  name: string | null;
  phoneMasked: string | null;
  phoneVerified: boolean;
  named: boolean;
  elderMode: boolean;
  gender: 'male' | 'female' | null;
  birthOn: string | null;
  memberSince: string;
  staff: MeStaff | null;
  merchantName: string;
  wechat: { miniAppid: string; oaAppid: string | null };
}

export interface MeStaff {
  staffId: string;
  name: string;
  role: Role;
  roleName: string;
  shopId: string;
  shopName: string;
  shops: ShopBrief[];
  acts: string[];
  limits: Record<string, number>;
}

export type Role = 'ownerManager' | 'shopManager' | 'advisor' | 'technician' | 'cashier';

export interface Consent {
  kind: 'membership' | 'privacy' | 'prepaidTerms' | 'marketing';
  title: string;
  version: string;
  text: string;
  acceptedAt: string | null;
  acceptedVersion: string | null;
}

export interface ShopBrief {
  id: string;
  name: string;
  city: string;
  address: string;
  phone: string;
  openNow: boolean;
  hoursText: string;
}
