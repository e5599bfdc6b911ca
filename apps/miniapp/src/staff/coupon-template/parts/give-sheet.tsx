import { useState } from 'react';
import type { CouponTemplateView } from '../../parts/wire';
import { GrantSheet } from './grant-sheet';
import type { GrantWay } from './grant-way';
import { ListSheet } from './list-sheet';

/** Gives one to members: picked one by one, or by a list. */
export function GiveSheet(sheet: { template: CouponTemplateView; onClose: () => void }) {
  const [way, setWay] = useState<GrantWay>('members');
  if (way === 'members') return <GrantSheet {...sheet} way={way} onPick={setWay} />;
  return <ListSheet key={way} {...sheet} way={way} onPick={setWay} />;
}
