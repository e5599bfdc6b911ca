import { Input, Picker, Textarea, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Icon } from './icon';

interface Labelled {
  label: string;
  /** The label is a phrase: it takes the line, and what is typed stands at the right edge. */
  long?: boolean;
  needed?: boolean;
  /** Said under the row. */
  error?: string | null | undefined;
}

export interface InputRowProps extends Labelled {
  value: string;
  onChange: (value: string) => void;
  hint?: string;
  kind?: 'text' | 'number' | 'digit';
  maxLength?: number;
  focus?: boolean;
  side?: ReactNode;
  testId?: string;
}

/** A labelled line of text inside a flush card. */
export function InputRow(row: InputRowProps) {
  return (
    <Row {...row}>
      <Input
        className="c-input"
        value={row.value}
        type={row.kind ?? 'text'}
        maxlength={row.maxLength ?? 60}
        placeholder={row.hint ?? ''}
        placeholderClass="c-input-hint"
        focus={row.focus ?? false}
        onInput={(event) => {
          row.onChange(event.detail.value);
        }}
        data-testid={row.testId}
      />
      {row.side}
    </Row>
  );
}

export interface PickRowProps extends Labelled {
  /** What is shown; null shows the hint. */
  value: ReactNode | null;
  hint?: string;
  onTap: () => void;
  testId?: string;
}

/** A labelled value that is chosen elsewhere: a keypad, a sheet. */
export function PickRow(row: PickRowProps) {
  return (
    <Row {...row}>
      <View className="c-input-value">{row.value ?? <View className="c-input-hint">{row.hint ?? '请选择'}</View>}</View>
      <Icon name="chevron-right" size={18} className="c-chevron" />
    </Row>
  );
}

export interface DateRowProps extends Labelled {
  /** `YYYY-MM-DD`, null when unknown. */
  value: string | null;
  onChange: (day: string) => void;
  hint?: string;
  from?: string;
  to?: string;
  testId?: string;
}

/** A labelled day. */
export function DateRow(row: DateRowProps) {
  return (
    <Row {...row}>
      <Picker
        className="c-grow"
        mode="date"
        value={row.value ?? row.to ?? row.from ?? ''}
        start={row.from ?? '1980-01-01'}
        end={row.to ?? '2099-12-31'}
        onChange={(event) => {
          row.onChange(event.detail.value);
        }}
      >
        <View className="c-input-value" data-testid={row.testId}>
          <View className="c-grow">
            {row.value ?? <View className="c-input-hint">{row.hint ?? '请选择日期'}</View>}
          </View>
          <Icon name="calendar" size={18} className="c-chevron" />
        </View>
      </Picker>
    </Row>
  );
}

export interface TextAreaProps {
  value: string;
  onChange: (value: string) => void;
  hint?: string;
  maxLength?: number;
  testId?: string;
}

/** Several lines: a reason, a note. */
export function TextArea({ value, onChange, hint = '', maxLength = 200, testId }: TextAreaProps) {
  return (
    <Textarea
      className="c-area"
      value={value}
      maxlength={maxLength}
      placeholder={hint}
      placeholderClass="c-input-hint"
      autoHeight
      onInput={(event) => {
        onChange(event.detail.value);
      }}
      data-testid={testId}
    />
  );
}

interface RowProps extends Labelled {
  /** For rows that are tapped as a whole. */
  onTap?: () => void;
  testId?: string | undefined;
  children: ReactNode;
}

function Row({ label, long = false, needed, error, onTap, testId, children }: RowProps) {
  return (
    <>
      <View className={`c-input-row ${long ? 'c-input-row-long' : ''}`} onClick={onTap} data-testid={onTap && testId}>
        <View className="c-input-label">
          {label}
          {needed && <View className="c-input-needed inline-block">＊</View>}
        </View>
        {children}
      </View>
      {error && <View className="c-input-error">{error}</View>}
    </>
  );
}
