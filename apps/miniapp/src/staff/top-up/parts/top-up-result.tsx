import { tenderNames } from '@cheyou/contracts';
import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { goInstead, goTab } from '@/shell/navigation';
import { Page } from '@/shell/page';
import { SlipActs } from '@/shell/paper/slip-acts';
import { useMay, useSession } from '@/shell/session';
import { useWorkingShop } from '@/shell/shop';
import { ActionBar } from '@/ui/action-bar';
import { Button, TextButton } from '@/ui/button';
import { Card } from '@/ui/card';
import { Done } from '@/ui/done';
import { Money, yuan } from '@/ui/money';
import { Note } from '@/ui/note';
import { Pair } from '@/ui/pair';
import { SectionHead } from '@/ui/section-head';
import { StateMark } from '@/ui/state-mark';
import { ToldOwner } from '../../parts/told-owner';
import { UndoTopUpSheet } from '../../parts/undo-top-up-sheet';
import type { CounterTopUp } from '../../parts/wire';
import { topUpPaper } from '../top-up-paper';

export interface TopUpResultProps {
  topUp: CounterTopUp;
  onChange: (topUp: CounterTopUp) => void;
}

/** What became of it: on the card, or waiting for a second person; a wrong one can be taken back while nothing was used. */
export function TopUpResult({ topUp, onChange }: TopUpResultProps) {
  const [undoing, setUndoing] = useState(false);
  const mayUndo = useMay('counterTopUp.undo') && topUp.state === 'done' && topUp.mayUndo;
  return (
    <Page
      title={topUp.state === 'waiting' ? '等待确认' : '柜台充值'}
      wide
      testId="top-up-result"
      bar={<ResultBar topUp={topUp} />}
      over={
        undoing && (
          <UndoTopUpSheet
            topUpId={topUp.id}
            amountFen={topUp.amountFen}
            bonusFen={topUp.bonusFen}
            onUndone={onChange}
            onClose={() => {
              setUndoing(false);
            }}
          />
        )
      }
    >
      <Head topUp={topUp} />
      <Facts topUp={topUp} />
      <Slip topUp={topUp} />
      {mayUndo && (
        <View className="c-between mt-3 text-12 text-secondary-page">
          <View>充错了？没用过之前可以撤销</View>
          <TextButton
            onTap={() => {
              setUndoing(true);
            }}
            testId="undo"
          >
            撤销
          </TextButton>
        </View>
      )}
    </Page>
  );
}

function Slip({ topUp }: { topUp: CounterTopUp }) {
  const merchantName = useSession(({ me }) => me?.merchantName ?? '');
  const shopName = useWorkingShop()?.name ?? '';
  return (
    <SlipActs
      name="top-up"
      title={`${merchantName} 充值凭条`}
      word="凭条"
      rows={topUpPaper(topUp, { merchantName, shopName })}
    />
  );
}

function ResultBar({ topUp }: { topUp: CounterTopUp }) {
  return (
    <ActionBar>
      <Button
        kind="line"
        onTap={() => {
          goInstead('/staff/member/index', { id: topUp.memberId });
        }}
        testId="to-member"
      >
        看会员
      </Button>
      <Button
        shape="grow"
        onTap={() => {
          goTab('desk');
        }}
        testId="to-desk"
      >
        返回工作台
      </Button>
    </ActionBar>
  );
}

function Head({ topUp }: { topUp: CounterTopUp }) {
  const amount = (
    <Text className="text-32 font-semibold">
      <Money fen={topUp.amountFen} />
    </Text>
  );
  switch (topUp.state) {
    case 'done':
      return (
        <>
          <Done>
            {amount}
            <View className="text-14 text-secondary">{topUp.memberName ?? '会员'} 已到账</View>
          </Done>
          <ToldOwner memberId={topUp.memberId} at={topUp.at} />
        </>
      );
    case 'waiting':
      return (
        <>
          <Card className="text-center">
            <StateMark icon="clock" tone="watch" />
            <View className="mt-2">{amount}</View>
            <View className="text-14 text-secondary">{topUp.memberName ?? '会员'}</View>
          </Card>
          <Note tone="watch" icon="clock" className="mt-3" testId="needs-second">
            超过一个人可以入账的金额，要店长或老板在工作台确认后才到账。钱请先收好。
          </Note>
        </>
      );
    case 'rejected':
    case 'undone':
      return (
        <Note tone="watch" icon="undo" testId="top-up-undone">
          {topUp.state === 'undone' ? '已撤销，卡里已扣回' : '没有通过，没有入账'}。请把 {yuan(topUp.amountFen)}{' '}
          当面退给车主。
        </Note>
      );
  }
}

function Facts({ topUp }: { topUp: CounterTopUp }) {
  return (
    <>
      <SectionHead title="收据" more={topUp.receiptNumber} />
      <Card testId="top-up-facts">
        <Pair word="本金">{yuan(topUp.amountFen)}</Pair>
        {topUp.bonusFen > 0 && <Pair word="赠送">{yuan(topUp.bonusFen)}</Pair>}
        <Pair word="收款方式">{tenderNames[topUp.method]}</Pair>
        {topUp.receivedFen !== null && topUp.changeFen > 0 && (
          <Pair word="收到与找零">
            {yuan(topUp.receivedFen)}，找 {yuan(topUp.changeFen)}
          </Pair>
        )}
        <Pair word="经手人">{topUp.by}</Pair>
        {topUp.approvedBy && <Pair word="确认人">{topUp.approvedBy}</Pair>}
        {topUp.state === 'done' && topUp.balanceAfterFen !== null && (
          <>
            <View className="c-hair" />
            <Pair word="充后余额">{yuan(topUp.balanceAfterFen)}</Pair>
          </>
        )}
      </Card>
    </>
  );
}
