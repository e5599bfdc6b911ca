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

export interface SeveralPillsProps<Key extends string> {
  choices: readonly Choice<Key>[];
  picked: readonly Key[];
  onPick: (keys: Key[]) => void;
  name?: string;
}

/** Choices of which several may be taken; a tap takes one or leaves it. */
export function SeveralPills<Key extends string>({ choices, picked, onPick, name = 'pill' }: SeveralPillsProps<Key>) {
  return (
    <View className="c-pills">
      {choices.map(({ key, label }) => {
        const on = picked.includes(key);
        return (
          <View
            key={key}
            className={`c-pill ${on ? 'c-pill-on' : ''}`}
            role="checkbox"
            aria-checked={on}
            onClick={() => {
              onPick(on ? picked.filter((one) => one !== key) : [...picked, key]);
            }}
            data-testid={`${name}-${key}`}
          >
            {label}
          </View>
        );
      })}
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
