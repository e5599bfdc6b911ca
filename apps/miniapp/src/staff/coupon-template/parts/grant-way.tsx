import { Segment } from '@/ui/pills';

/** To whom a coupon is given: members picked one by one, all of a level, or the members behind pasted numbers. */
export type GrantWay = 'members' | 'level' | 'phones';

export interface GrantWayProps {
  way: GrantWay;
  onPick: (way: GrantWay) => void;
}

export function GrantWayPick({ way, onPick }: GrantWayProps) {
  return (
    <Segment
      choices={[
        { key: 'members', label: '选会员' },
        { key: 'level', label: '按等级' },
        { key: 'phones', label: '贴手机号' },
      ]}
      picked={way}
      onPick={onPick}
    />
  );
}
