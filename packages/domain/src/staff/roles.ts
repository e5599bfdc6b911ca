export type Role = 'ownerManager' | 'shopManager' | 'advisor' | 'technician' | 'cashier';
export const roles: readonly Role[] = ['ownerManager', 'shopManager', 'advisor', 'technician', 'cashier'];

/** What a role is called on the screen. */
export const roleNames: Readonly<Record<Role, string>> = {
  ownerManager: '老板',
  shopManager: '店长',
  advisor: '服务顾问',
  technician: '技师',
  cashier: '收银',
};

export function isRole(text: string): text is Role {
  return (roles as readonly string[]).includes(text);
}
