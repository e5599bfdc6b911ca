import type { CarView } from '@cheyou/contracts';
import { useState } from 'react';
import { goBack, useParam } from '@/shell/navigation';
import { Page } from '@/shell/page';
import { Failed, OutcomeNote } from '@/shell/view-parts';
import { ActionBar } from '@/ui/action-bar';
import { Button } from '@/ui/button';
import { Empty } from '@/ui/empty';
import { Note } from '@/ui/note';
import { PlateKeypad } from '@/ui/plate-keypad';
import { RowBones, Waiting } from '@/ui/skeleton';
import { useFirstConsent } from '../parts/use-first-consent';
import { useMyCars } from '../parts/use-my-cars';
import { fieldOf, ownWordsFor, troublesOf, type CarForm } from './car-form';
import { CarFields } from './parts/car-fields';
import { useCarEdit } from './use-car-edit';

/** 添加爱车 and 编辑资料. */
export default function CarEditPage() {
  const id = useParam('id');
  return id ? <EditPage id={id} /> : <CarEditor car={null} />;
}

function EditPage({ id }: { id: string }) {
  const view = useMyCars();
  const car = view.state === 'ready' ? view.data.find((mine) => mine.id === id) : undefined;
  if (car) return <CarEditor car={car} />;
  return (
    <Page title="编辑资料" testId="car-edit">
      {view.state === 'waiting' && (
        <Waiting>
          <RowBones rows={6} />
        </Waiting>
      )}
      {view.state === 'failed' && <Failed view={view} title="车辆资料没能加载出来" />}
      {(view.state === 'ready' || view.state === 'empty') && <Empty title="没有找到这辆车" text="它可能已经被移除" />}
    </Page>
  );
}

function CarEditor({ car }: { car: CarView | null }) {
  const edit = useCarEdit(car, goBack);
  const { form, change } = edit.draft;
  const consent = useFirstConsent();
  const [typing, setTyping] = useState(false);
  const [tried, setTried] = useState(false);
  const found = troublesOf(form);
  const said = edit.error ? fieldOf(edit.error.code) : null;
  const refused = said && edit.error && { [said]: ownWordsFor(edit.error.code, edit.error.message) };
  const incomplete = Object.keys(found).length > 0;
  const type = (on: boolean) => (): void => {
    setTyping(on);
  };
  const submit = (): void => {
    setTried(true);
    setTyping(false);
    if (incomplete) return;
    consent.before(edit.save);
  };
  return (
    <Page
      title={car ? '编辑资料' : '添加爱车'}
      testId="car-edit"
      bar={
        <SaveBar
          troubles={[
            tried && incomplete ? '还有内容要改，见上面的红字。没有保存。' : null,
            consent.error?.message ?? null,
            said === null && car ? (edit.error?.message ?? null) : null,
          ]}
          adding={!car && said === null ? edit.adding : null}
          label={car ? '保存' : '添加这辆车'}
          busy={edit.busy || consent.busy}
          onTap={submit}
        />
      }
      over={
        <>
          {consent.sheet}
          {typing && <PlateTyping plate={form.plate} onChange={change} onDone={type(false)} />}
        </>
      }
    >
      <CarFields
        form={form}
        troubles={{ ...(tried && found), ...refused }}
        isNew={car === null}
        typing={typing}
        onChange={change}
        onPlate={type(true)}
      />
    </Page>
  );
}

interface SaveBarProps {
  troubles: (string | null)[];
  /** A car being added: its outcome may be unknown. */
  adding: ReturnType<typeof useCarEdit>['adding'] | null;
  label: string;
  busy: boolean;
  onTap: () => void;
}

function SaveBar({ troubles, adding, label, busy, onTap }: SaveBarProps) {
  return (
    <ActionBar
      note={
        <>
          {troubles.map((said) => said && <Trouble key={said} words={said} />)}
          {adding && <OutcomeNote once={adding} className="mb-2" />}
        </>
      }
    >
      <Button shape="grow" busy={busy} busyLabel="正在保存" onTap={onTap} testId="car-save">
        {label}
      </Button>
    </ActionBar>
  );
}

function Trouble({ words }: { words: string }) {
  return (
    <Note tone="watch" icon="warning" className="mb-2" testId="car-error">
      {words}
    </Note>
  );
}

/** A new-energy plate has eight characters. */
const plateMax = 8;

interface PlateTypingProps {
  plate: string;
  onChange: (part: Partial<CarForm>) => void;
  onDone: () => void;
}

function PlateTyping({ plate, onChange, onDone }: PlateTypingProps) {
  return (
    <PlateKeypad
      onKey={(key) => {
        if (plate.length < plateMax) onChange({ plate: plate + key, noPlate: false });
      }}
      onBackspace={() => {
        onChange({ plate: plate.slice(0, -1) });
      }}
      onClear={() => {
        onChange({ plate: '' });
      }}
      onDone={onDone}
      doneLabel="完成"
    />
  );
}
