import { Text, View } from '@tarojs/components';
import { useEffect, useRef, useState } from 'react';
import { api } from '@/shell/api';
import { canScan, scan } from '@/shell/scan';
import { useSeconds } from '@/shell/use-seconds';
import { useWrite } from '@/shell/use-write';
import { Button, TextButton } from '@/ui/button';
import { Cell } from '@/ui/cell';
import { Separated } from '@/ui/separated';
import { clock } from '@/ui/when';
import type { ProofView, SaleQuote, SaleView } from '../../parts/wire';
import { WriteTrouble } from '../../parts/write-trouble';
import { askBody, givenOf, type Settling } from '../settle-choice';
import type { Settle } from '../use-settle';
import { AskStrip } from './ask-strip';
import { CodeSheet } from './code-sheet';
import { OverrideSheet } from './override-sheet';

export interface ConsentPartProps {
  sale: SaleView;
  quote: SaleQuote;
  settling: Settle;
  result: Settling;
}

type Asking = 'code' | 'override' | null;

/** The member's consent to a debit: a code that was shown, a tap on the own phone, or a manager's word with its reason. */
export function ConsentPart({ sale, quote, settling, result }: ConsentPartProps) {
  const [asking, setAsking] = useState<Asking>(null);
  const verify = useVerify(sale, settling);
  const close = (): void => {
    verify.clear();
    setAsking(null);
  };
  const ownFen = result.plan?.own?.amountFen ?? 0;
  const take = async (code: string): Promise<boolean> => {
    const taken = (await verify.run(code)) !== null;
    if (taken) setAsking(null);
    return taken;
  };
  const begin = async (): Promise<void> => {
    const code = canScan ? await scan() : null;
    if (code) await verify.run(code);
    else setAsking('code');
  };
  return (
    <View className="mt-3">
      <Given
        sale={sale}
        quote={quote}
        settling={settling}
        result={result}
        ownFen={ownFen}
        onCode={() => void begin()}
        onType={() => {
          setAsking('code');
        }}
        onOverride={() => {
          setAsking('override');
        }}
      />
      {asking === null && <WriteTrouble error={verify.error} />}
      {asking === 'code' && <CodeSheet busy={verify.busy} error={verify.error} onCode={take} onClose={close} />}
      {asking === 'override' && (
        <OverrideSheet
          limitFen={quote.mayOverrideFen}
          amountFen={ownFen}
          onReason={(overrideReason) => {
            settling.change({ overrideReason });
            close();
          }}
          onClose={close}
        />
      )}
    </View>
  );
}

/** Verifies a code for this sale; one that was scanned before the sale began is tried once by itself. */
function useVerify(sale: SaleView, { scanned, refresh }: Settle) {
  const verify = useWrite(async (code: string) => {
    const proof = await api.post<ProofView>('/staff/member-codes/verification', { code, saleId: sale.id });
    refresh();
    return proof;
  });
  const tried = useRef(scanned === '');
  useEffect(() => {
    if (tried.current) return;
    tried.current = true;
    void verify.run(scanned);
  });
  return verify;
}

interface GivenProps {
  sale: SaleView;
  quote: SaleQuote;
  settling: Settle;
  result: Settling;
  /** What the bill takes of the member; fen. */
  ownFen: number;
  onCode: () => void;
  onType: () => void;
  onOverride: () => void;
}

function Given(given: GivenProps) {
  const { sale, quote, settling, result, ownFen, onCode } = given;
  const { consent } = quote.facts;
  if (settling.choice.overrideReason !== null && ownFen > 0) {
    return <OverrideStrip reason={settling.choice.overrideReason} settling={settling} />;
  }
  if (quote.proof && consent?.kind === 'memberCode') {
    return <ProofStrip proof={quote.proof} onAgain={onCode} onOver={settling.refresh} />;
  }
  if (ownFen === 0 && consent?.kind !== 'ownerTap')
    return sale.memberId === null ? <MemberHint onCode={onCode} /> : null;
  return (
    <>
      {consent === null && <Ways {...given} />}
      <AskStrip
        sale={sale}
        quote={quote}
        asked={askBody(quote, result)}
        given={givenOf(result)}
        otherAgreed={result.refused === 'PROOF_WRONG'}
        onAnswered={settling.refresh}
      />
      {consent === null && quote.mayOverrideFen > 0 && (
        <TextButton onTap={given.onOverride} testId="override">
          车主手机用不了，店长免码
        </TextButton>
      )}
    </>
  );
}

function Ways({ onCode, onType }: GivenProps) {
  return (
    <View className="c-row gap-3 mb-3">
      <Button kind="sub" shape="grow" icon={canScan ? 'scan' : 'keypad'} onTap={onCode} testId="take-code">
        {canScan ? '扫会员码' : '输入会员码'}
      </Button>
      {canScan && (
        <Button kind="line" icon="keypad" onTap={onType} testId="type-code">
          输入
        </Button>
      )}
    </View>
  );
}

function ProofStrip({ proof, onAgain, onOver }: { proof: ProofView; onAgain: () => void; onOver: () => void }) {
  const left = useSeconds(proof.expiresAt);
  const over = left === 0;
  const told = useRef(false);
  useEffect(() => {
    // The first value may be of a clock that hasn't ticked yet.
    if (!over || told.current || Date.parse(proof.expiresAt) > Date.now()) return;
    told.current = true;
    onOver();
  }, [over, onOver, proof.expiresAt]);
  return (
    <View className={`rounded-control ${over ? 'bg-watch-tint' : 'bg-good-tint'}`} data-testid="proof">
      <Cell
        icon="check"
        iconTone={over ? 'text-watch-ink' : 'text-good-ink'}
        strong
        title={over ? '会员码已过期' : '会员码已核验'}
        note={
          <Text className={over ? 'text-watch-ink' : 'text-good-ink'}>
            <Separated
              parts={[`${proof.name ?? '会员'} ${clock(proof.shownAt)} 出示`, over ? '请重新核验' : `${left} 秒内有效`]}
            />
          </Text>
        }
        side={
          <TextButton onTap={onAgain} testId="take-code">
            {canScan ? '重扫' : '重输'}
          </TextButton>
        }
      />
    </View>
  );
}

function OverrideStrip({ reason, settling }: { reason: string; settling: Settle }) {
  return (
    <View className="rounded-control bg-watch-tint" data-testid="override-given">
      <Cell
        icon="shield"
        iconTone="text-watch-ink"
        strong
        title="店长免码"
        note={<Text className="text-watch-ink">{reason}，会写进操作记录并通知车主</Text>}
        side={
          <TextButton
            onTap={() => {
              settling.change({ overrideReason: null });
            }}
          >
            取消
          </TextButton>
        }
      />
    </View>
  );
}

function MemberHint({ onCode }: { onCode: () => void }) {
  return (
    <View className="rounded-control bg-fill">
      <Cell
        icon="qr"
        title="车主是会员？"
        note={<Text className="text-secondary-page">出示会员码就能用卡和积分</Text>}
        side={
          <TextButton onTap={onCode} testId="take-code">
            {canScan ? '扫会员码' : '输入会员码'}
          </TextButton>
        }
      />
    </View>
  );
}
