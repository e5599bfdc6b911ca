import type { Consent } from '@cheyou/contracts';
import { View } from '@tarojs/components';
import { Failed } from '@/shell/view-parts';
import { Sheet } from '@/ui/sheet';
import { Bone, Waiting } from '@/ui/skeleton';
import { day } from '@/ui/when';
import { LongText } from './long-text';
import { useConsents } from './use-consents';

/** A text the owner accepted, to be read again. */
export function TermsSheet({ open, kind, onClose }: { open: boolean; kind: Consent['kind']; onClose: () => void }) {
  return (
    <Sheet open={open} title={titles[kind]} onClose={onClose} testId="terms-sheet">
      <Terms kind={kind} />
    </Sheet>
  );
}

const titles: Record<Consent['kind'], string> = {
  membership: '会员协议',
  privacy: '隐私政策',
  prepaidTerms: '储值卡章程',
  marketing: '营销信息说明',
};

function Terms({ kind }: { kind: Consent['kind'] }) {
  const view = useConsents();
  switch (view.state) {
    case 'waiting':
    case 'empty':
      return (
        <Waiting>
          <View className="flex flex-col gap-3">
            <Bone width={280} />
            <Bone width={240} />
            <Bone width={260} />
          </View>
        </Waiting>
      );
    case 'failed':
      return <Failed view={view} title="内容没能加载出来" />;
    case 'ready': {
      const terms = view.data.find((consent) => consent.kind === kind);
      if (!terms) return <View className="text-14 text-secondary">门店还没有公布这份内容。</View>;
      return (
        <>
          <View className="text-12 text-secondary mb-3">
            {terms.version} 版{terms.acceptedAt && `，您于 ${day(terms.acceptedAt)} 同意${agreedVersion(terms)}`}
          </View>
          <LongText text={terms.text} />
        </>
      );
    }
  }
}

/** Named only where it isn't the text that is shown. */
const agreedVersion = ({ version, acceptedVersion }: Consent): string =>
  acceptedVersion === null || acceptedVersion === version ? '' : ` ${acceptedVersion} 版`;
