import { View } from '@tarojs/components';
import { Fragment, useEffect, useRef, useState } from 'react';
import { api } from '@/shell/api';
import { Page } from '@/shell/page';
import { useMay } from '@/shell/session';
import { livePaceMs, useRemote } from '@/shell/use-remote';
import { useWrite } from '@/shell/use-write';
import { ActionBar } from '@/ui/action-bar';
import { Avatar } from '@/ui/avatar';
import { Button, TextButton } from '@/ui/button';
import { Card } from '@/ui/card';
import { Cell } from '@/ui/cell';
import { Empty } from '@/ui/empty';
import { SectionHead } from '@/ui/section-head';
import { Separated } from '@/ui/separated';
import { Tag } from '@/ui/tag';
import { nearDayClock } from '@/ui/when';
import { Shown } from '@/shell/shown';
import { staffChanged } from '../parts/staff-changed';
import { useColleagues } from '../parts/use-colleagues';
import type { OpenInvitation, StaffRow } from '../parts/wire';
import { WriteTrouble } from '../parts/write-trouble';
import { ColleagueSheet } from './parts/colleague-sheet';
import { InviteSheet } from './parts/invite-sheet';

/** 同事: who works here, who is invited. */
export default function TeamPage() {
  const mayInvite = useMay('staff.invite');
  const mayEdit = useMay('staff.edit');
  const view = useColleagues();
  const [inviting, setInviting] = useState(false);
  const [edited, setEdited] = useState<StaffRow | null>(null);
  return (
    <Page
      title="同事"
      wide
      testId="team"
      bar={
        mayInvite && (
          <ActionBar>
            <Button
              shape="grow"
              icon="plus"
              onTap={() => {
                setInviting(true);
              }}
              testId="invite"
            >
              邀请同事
            </Button>
          </ActionBar>
        )
      }
      over={
        <>
          {inviting && (
            <InviteSheet
              onClose={() => {
                setInviting(false);
              }}
            />
          )}
          {edited && (
            <ColleagueSheet
              colleague={edited}
              onClose={() => {
                setEdited(null);
              }}
            />
          )}
        </>
      }
    >
      {mayInvite && <Invitations />}
      <Shown view={view} failed="同事没能加载出来" empty={<Empty title="还没有同事" text="邀请之后会出现在这里" />}>
        {(colleagues) => <Colleagues colleagues={colleagues} onEdit={mayEdit ? setEdited : null} />}
      </Shown>
    </Page>
  );
}

interface ColleaguesProps {
  colleagues: StaffRow[];
  onEdit: ((row: StaffRow) => void) | null;
}

/** By shop; those who left stand at the end. */
function Colleagues({ colleagues, onEdit }: ColleaguesProps) {
  const here = colleagues.filter(({ state }) => state === 'active');
  const left = colleagues.filter(({ state }) => state !== 'active');
  const shops = [...new Set(here.map(({ shopName }) => shopName))];
  return (
    <>
      {shops.map((shopName) => {
        const rows = here.filter((row) => row.shopName === shopName);
        return (
          <Fragment key={shopName}>
            <SectionHead title={shopName} more={`${rows.length} 人`} />
            <Rows rows={rows} onEdit={onEdit} />
          </Fragment>
        );
      })}
      {left.length > 0 && (
        <>
          <SectionHead title="已离职" more={`${left.length} 人`} />
          <Rows rows={left} onEdit={null} />
        </>
      )}
    </>
  );
}

function Rows({ rows, onEdit }: { rows: StaffRow[]; onEdit: ((row: StaffRow) => void) | null }) {
  return (
    <Card flush>
      {rows.map((row) => (
        <Cell
          key={row.id}
          chevron={onEdit !== null}
          {...(onEdit && {
            onTap: () => {
              onEdit(row);
            },
          })}
          testId={`colleague-${row.name}`}
        >
          <Avatar name={row.name} />
          <View className="c-cell-body">
            <View className="c-row gap-2">
              <View className="text-14 font-semibold">{row.name}</View>
              <Tag tone={row.role === 'ownerManager' ? 'gold' : row.state === 'active' ? 'brand' : 'grey'}>
                {row.roleName}
              </Tag>
            </View>
            <View className="c-cell-note">
              <Separated
                parts={[row.phoneMasked, row.lastSeenAt ? `${nearDayClock(row.lastSeenAt)} 用过` : '还没用过']}
              />
            </View>
          </View>
        </Cell>
      ))}
    </Card>
  );
}

/** Fewer open invitations than a moment ago: somebody accepted, and stands among the colleagues now. */
function useAccepted(open: number): void {
  const before = useRef(open);
  useEffect(() => {
    if (open < before.current) staffChanged();
    before.current = open;
  }, [open]);
}

function Invitations() {
  const view = useRemote({
    key: ['staff', 'invitations'],
    read: () => api.get<OpenInvitation[]>('/staff/invitations'),
    every: livePaceMs,
  });
  useAccepted(view.state === 'ready' ? view.data.length : 0);
  const withdraw = useWrite(async (id: string) => {
    await api.remove(`/staff/invitations/${id}`);
    staffChanged();
    return true;
  });
  if (view.state !== 'ready') return null;
  return (
    <>
      <SectionHead title="等待接受的邀请" />
      <Card flush>
        {view.data.map((invitation) => (
          <Cell
            key={invitation.id}
            icon="people"
            strong
            title={invitation.name}
            note={
              <Separated
                parts={[invitation.roleName, invitation.shopName, `${nearDayClock(invitation.expiresAt)} 前有效`]}
              />
            }
            side={
              <TextButton onTap={() => void withdraw.run(invitation.id)} testId={`withdraw-${invitation.name}`}>
                收回
              </TextButton>
            }
          />
        ))}
      </Card>
      <WriteTrouble error={withdraw.error} />
    </>
  );
}
