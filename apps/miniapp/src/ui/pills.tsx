import { View } from '@tarojs/components';
import type { ReactNode } from 'react';

export interface Choice<Key extends string> {
  key: Key;
  label: ReactNode;
}

export interface ChoiceProps<Key extends string> {
  choices: readonly Choice<Key>[];
  picked: Key | null;
  onPick: (key: Key) => void;
}

export interface PillsProps<Key extends string> extends ChoiceProps<Key> {
  /** What the test ids begin with. */
  name?: string;
}

/** A few choices that wrap. */
export function Pills<Key extends string>({ choices, picked, onPick, name = 'pill' }: PillsProps<Key>) {
  return (
    <View className="c-pills">
      {choices.map(({ key, label }) => (
        <View
          key={key}
          className={`c-pill ${key === picked ? 'c-pill-on' : ''}`}
          role="radio"
          aria-checked={key === picked}
          onClick={() => {
            onPick(key);
          }}
          data-testid={`${name}-${key}`}
        >
          {label}
        </View>
      ))}
    </View>
  );
}

/** Two to four views of one thing. */
export function Segment<Key extends string>({ choices, picked, onPick }: ChoiceProps<Key>) {
  return (
    <View className="c-seg">
      {choices.map(({ key, label }) => (
        <View
          key={key}
          className={`c-seg-item ${key === picked ? 'c-seg-on' : ''}`}
          role="tab"
          aria-selected={key === picked}
          onClick={() => {
            onPick(key);
          }}
          data-testid={`segment-${key}`}
        >
          {label}
        </View>
      ))}
    </View>
  );
}
