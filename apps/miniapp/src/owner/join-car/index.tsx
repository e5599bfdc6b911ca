import type { CarView } from '@cheyou/contracts';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { api } from '@/shell/api';
import { goInstead, useParam } from '@/shell/navigation';
import { Page } from '@/shell/page';
import { useWrite } from '@/shell/use-write';
import { ActionBar } from '@/ui/action-bar';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Done } from '@/ui/done';
import { Note } from '@/ui/note';
import { Plate } from '@/ui/plate';
import { CodeEntry } from '../parts/code-entry';
import { isGreen, modelOf } from '../parts/car-words';
import { useFirstConsent } from '../parts/use-first-consent';
import { carsChanged } from '../parts/use-my-cars';

const codeLength = 8;

/** 加入一辆车: the code another owner gave; a shared card brings it along. */
export default function JoinCarPage() {
  const shared = useParam('code');
  const [code, setCode] = useState(/^\d{8}$/.test(shared) ? shared : '');
  const [joined, setJoined] = useState<CarView | null>(null);
  const consent = useFirstConsent();
  const accept = useWrite(async () => {
    const car = await api.post<CarView>('/me/driver-invitations/acceptance', { code });
    await carsChanged();
    return car;
  });
  const problem = accept.error ?? consent.error;
  if (joined) return <Joined car={joined} />;
  const act = async (): Promise<void> => {
    setJoined(await accept.run());
  };
  return (
    <Page
      title="加入一辆车"
      testId="join-car"
      over={consent.sheet}
      bar={
        <ActionBar
          note={
            problem && (
              <Note tone="watch" icon="warning" className="mb-2" testId="join-error">
                {problem.message}
              </Note>
            )
          }
        >
          <Button
            shape="grow"
            busy={accept.busy || consent.busy}
            off={code.length < codeLength}
            onTap={() => {
              consent.before(() => void act());
            }}
            testId="join-accept"
          >
            {code.length < codeLength ? '请输入 8 位邀请码' : '加入这辆车'}
          </Button>
        </ActionBar>
      }
    >
      <Card>
        <View className="text-14 text-secondary text-center">输入车主给您的 8 位邀请码</View>
        <CodeEntry code={code} length={codeLength} onChange={setCode} />
      </Card>
    </Page>
  );
}

function Joined({ car }: { car: CarView }) {
  return (
    <Page
      title="加入一辆车"
      testId="join-car-done"
      bar={
        <ActionBar>
          <Button
            shape="grow"
            onTap={() => {
              goInstead('/owner/cars/index');
            }}
            testId="join-leave"
          >
            看看爱车
          </Button>
        </ActionBar>
      }
    >
      <Done>
        <View className="text-16 font-semibold">已加入</View>
        <View className="c-row justify-center mt-2">
          <Plate plate={car.plate} size="l" green={isGreen(car)} />
        </View>
        <View className="text-14 text-secondary mt-2">{modelOf(car)}</View>
        <View className="text-14 text-secondary">
          {car.maySpend ? '车主允许您用他的卡为这辆车付款' : '到店时由您自己付款'}
        </View>
      </Done>
    </Page>
  );
}
