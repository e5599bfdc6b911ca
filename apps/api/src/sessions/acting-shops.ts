import { may, type Role } from '@cheyou/domain';

/** Whoever edits every shop's settings acts in every shop; everybody else in the home shop. */
export const actsInAllShops = (role: Role): boolean => may(role, 'shop.edit') === 'merchant';
