import type { Consent } from '@cheyou/contracts';
import { View } from '@tarojs/components';
import { useState, type ReactNode } from 'react';
import { api } from '@/shell/api';
import type { ApiError } from '@/shell/api-error';
import { queryClient } from '@/shell/query-client';
import { useWrite } from '@/shell/use-write';
import { Button } from '@/ui/button';
import { Note } from '@/ui/note';
import { Sheet } from '@/ui/sheet';
import { LongText } from './long-text';
import { consentsKey, readConsents, stands } from './use-consents';

export interface FirstConsent {
  /** Runs at once when both texts were accepted; else asks, and runs once they are. */
  before: (run: () => void) => void;
  busy: boolean;
  error: ApiError | null;
  /** Goes into the page's `over`. */
  sheet: ReactNode;
}

const needed = new Set<Consent['kind']>(['membership', 'privacy']);

/** Membership and privacy are asked for when something of the owner's is first stored, not when the app opens. */
export function useFirstConsent(): FirstConsent {
  const [asked, setAsked] = useState<{ missing: Consent[]; run: () => void } | null>(null);
  const look = useWrite(readAndKeep);
  const accept = useWrite(acceptAll);
  const before = (run: () => void): void => {
    void look.run().then((all) => {
      if (!all) return;
      const missing = all.filter((consent) => needed.has(consent.kind) && !stands(consent));
      if (missing.length === 0) run();
      else setAsked({ missing, run });
    });
  };
  const agree = async (): Promise<void> => {
    if (!asked || !(await accept.run(asked.missing))) return;
    setAsked(null);
    asked.run();
  };
  return {
    before,
    busy: look.busy,
    error: look.error,
    sheet: (
      <ConsentSheet
        consents={asked?.missing ?? []}
        busy={accept.busy}
        error={accept.error}
        onAgree={() => void agree()}
        onClose={() => {
          setAsked(null);
        }}
      />
    ),
  };
}

async function readAndKeep(): Promise<Consent[]> {
  const consents = await readConsents();
  queryClient.setQueryData(consentsKey, consents);
  return consents;
}

async function acceptAll(consents: Consent[]): Promise<true> {
  for (const { kind, version } of consents) await api.put(`/me/consents/${kind}`, { accepted: true, version });
  await queryClient.invalidateQueries({ queryKey: consentsKey });
  return true;
}

interface ConsentSheetProps {
  consents: Consent[];
  busy: boolean;
  error: ApiError | null;
  onAgree: () => void;
  onClose: () => void;
}

function ConsentSheet({ consents, busy, error, onAgree, onClose }: ConsentSheetProps) {
  return (
    <Sheet
      open={consents.length > 0}
      title="成为会员前，请先阅读"
      onClose={onClose}
      closable={!busy}
      testId="consent-sheet"
      foot={
        <>
          {error && (
            <Note tone="watch" icon="warning" className="mb-3">
              {error.message}
            </Note>
          )}
          <Button shape="wide" busy={busy} onTap={onAgree} testId="consent-agree">
            同意并继续
          </Button>
        </>
      }
    >
      <View className="text-14 text-secondary">
        会员卡记着您的余额和车辆，所以要请您同意下面的内容。不同意也可以照常浏览和到店消费。
      </View>
      {consents.map((consent) => (
        <View key={consent.kind} className="mt-4" data-testid={`consent-${consent.kind}`}>
          <View className="text-16 font-semibold mb-2">
            {consent.title}（{consent.version} 版）
          </View>
          <LongText text={consent.text} />
        </View>
      ))}
    </Sheet>
  );
}
