import { View } from '@tarojs/components';
import { useState } from 'react';
import { Icon } from './icon';
import { Separated } from './separated';

export interface PlateKeypadProps {
  /** The plates around here, nearest first; the first is lit. Eight fit before 更多. */
  regions?: readonly string[];
  hint?: string;
  /** Fixed at the foot of the window, or laid out where it stands. */
  fixed?: boolean;
  onKey: (key: string) => void;
  onBackspace: () => void;
  /** Long press on backspace. */
  onClear?: () => void;
  onDone: () => void;
  doneLabel?: string;
  /** Shown only with it: changes to the phone's own keyboard, for names. */
  onSystemKeys?: () => void;
  /** Shown only with it: a car that has no plate. */
  onNoPlate?: () => void;
}

/** Types plates: regions first, letters without I and O, keys at least 44 px high. */
export function PlateKeypad(pad: PlateKeypadProps) {
  const [allRegions, setAllRegions] = useState(false);
  const near = pad.regions ?? sichuanAndAround;
  const press = (key: string): void => {
    setAllRegions(false);
    pad.onKey(key);
  };
  return (
    <View className={`c-keypad ${pad.fixed === false ? '' : 'c-keypad-fixed'}`} catchMove data-testid="plate-keypad">
      <View className="c-keypad-head">
        <View className="text-14 text-secondary-page">
          <Separated parts={['车牌键盘', pad.hint]} />
        </View>
        <View className="c-row gap-4">
          {pad.onSystemKeys && (
            <View className="c-text-btn" onClick={pad.onSystemKeys} data-testid="key-system">
              输入姓名
            </View>
          )}
          <View className="c-text-btn font-medium" onClick={pad.onDone} data-testid="key-done">
            {pad.doneLabel ?? '收起'}
            <Icon name="chevron-down" size={18} />
          </View>
        </View>
      </View>
      {allRegions ? (
        <Regions
          onPress={press}
          onClose={() => {
            setAllRegions(false);
          }}
        />
      ) : (
        <>
          <View className="c-keypad-row c-keypad-row-first">
            {near.slice(0, 8).map((key, index) => (
              <Key key={key} label={key} className={index === 0 ? 'c-key-here' : ''} onPress={press} />
            ))}
            <Key
              label="更多"
              className="c-key-function"
              onPress={() => {
                setAllRegions(true);
              }}
            />
          </View>
          <Row keys="1234567890" onPress={press} />
          <Row keys="QWERTYUP港学" onPress={press} />
          <Row keys="ASDFGHJKL" onPress={press} className="c-keypad-row-inset" />
          <LastRow pad={pad} onPress={press} />
        </>
      )}
    </View>
  );
}

const sichuanAndAround = ['川', '渝', '贵', '云', '陕', '藏', '甘', '青'];
const everyRegion = ['京津沪渝冀豫云辽黑湘', '皖鲁新苏浙赣鄂桂甘晋', '蒙陕吉闽贵粤青藏川宁', '琼港澳台使领学警挂民'];

function Row({ keys, onPress, className = '' }: { keys: string; onPress: (key: string) => void; className?: string }) {
  return (
    <View className={`c-keypad-row ${className}`}>
      {Array.from(keys, (key) => (
        <Key key={key} label={key} className={key > 'Z' ? 'c-key-word' : ''} onPress={onPress} />
      ))}
    </View>
  );
}

function LastRow({ pad, onPress }: { pad: PlateKeypadProps; onPress: (key: string) => void }) {
  return (
    <View className="c-keypad-row">
      {pad.onNoPlate ? (
        <Key label="无牌" className="c-key-function c-key-wide" onPress={pad.onNoPlate} />
      ) : (
        <Key label="清空" className="c-key-function c-key-wide" onPress={pad.onClear ?? pad.onBackspace} />
      )}
      {Array.from('ZXCVBNM', (key) => (
        <Key key={key} label={key} onPress={onPress} />
      ))}
      <View
        className="c-key c-key-function c-key-wide"
        hoverClass="c-key-press"
        aria-label="退格"
        onClick={pad.onBackspace}
        onLongPress={pad.onClear}
        data-testid="key-backspace"
      >
        <Icon name="backspace" size={22} />
      </View>
    </View>
  );
}

function Regions({ onPress, onClose }: { onPress: (key: string) => void; onClose: () => void }) {
  return (
    <>
      {everyRegion.map((row, index) => (
        <Row key={row} keys={row} onPress={onPress} className={index === 0 ? 'c-keypad-row-first' : ''} />
      ))}
      <View className="c-keypad-row">
        <Key label="返回字母与数字" className="c-key-function" onPress={onClose} />
      </View>
    </>
  );
}

function Key({
  label,
  className = '',
  onPress,
}: {
  label: string;
  className?: string;
  onPress: (key: string) => void;
}) {
  return (
    <View
      className={`c-key ${className}`}
      hoverClass="c-key-press"
      hoverStayTime={60}
      onClick={() => {
        onPress(label);
      }}
      data-testid={`key-${label}`}
    >
      {label}
    </View>
  );
}
