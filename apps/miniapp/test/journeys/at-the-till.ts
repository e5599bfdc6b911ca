import type { Owner } from '../world/people';
import type { World } from '../world/the-world';
import type { Phone } from './phone';

/** From the desk to the car, by three signs of its plate. */
export async function findCar(till: Phone, { plate }: Owner): Promise<void> {
  await till.tap('search-field');
  for (const sign of plate.slice(-3)) await till.tap(`key-${sign}`);
  await till.see(`match-${plate}`);
  await till.shot('settle-1-found');
  await till.tap(`match-${plate}`);
  await till.see('staff-car');
}

/** From the desk to the sheet that settles one everyday wash for 35 yuan. */
export async function beginWash(till: Phone, owner: Owner): Promise<void> {
  await findCar(till, owner);
  await till.shot('settle-2-car');
  await till.tap('favourite-标准洗车（轿车）');
  await till.see('sale-total', '¥35.00');
  await till.shot('settle-3-sale');
  await till.tap('sale-next');
  await till.see('settle-sheet', '¥35.00');
}

/** Reads the digits off the owner's screen and types them at the till. */
export async function showCode(owner: Phone, till: Phone): Promise<void> {
  const digits = await (await owner.see('code-digits')).getAttribute('data-digits');
  await till.tap('take-code');
  await till.see('code-sheet');
  for (const digit of digits ?? '') await till.tap(`digit-${digit}`);
  await till.see('proof', '会员码已核验');
}

/** What the API says is on this owner's cards, fen. */
export async function balanceOf({ id }: Owner, { api }: World): Promise<number> {
  const cards = await api.ask<{ balanceFen: number }[]>(id, 'GET', '/me/cards');
  return cards.reduce((sum, { balanceFen }) => sum + balanceFen, 0);
}
