import { Pair } from '@/ui/pair';
import { yuan } from '@/ui/money';

interface BesideWechatProps {
  /** What WeChat can't give back any more, fen. */
  byHandFen: number;
  /** What was given back in WeChat's back office before, fen. */
  elsewhereFen: number;
}

/** What of a WeChat payment doesn't go back through WeChat now. */
export function BesideWechat({ byHandFen, elsewhereFen }: BesideWechatProps) {
  return (
    <>
      {elsewhereFen > 0 && <Pair word="其中商户平台已退，不再退">{yuan(elsewhereFen)}</Pair>}
      {byHandFen > 0 && <Pair word="其中由门店付款">{yuan(byHandFen)}</Pair>}
    </>
  );
}
