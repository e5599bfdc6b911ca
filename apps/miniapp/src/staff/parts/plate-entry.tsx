import { PlateKeypad } from '@/ui/plate-keypad';

/** A new-energy plate has eight signs. */
const plateMax = 8;

export interface PlateEntryProps {
  plate: string;
  onChange: (plate: string) => void;
  onDone: () => void;
}

/** The keypad that fills one plate field; it lies over the page. */
export function PlateEntry({ plate, onChange, onDone }: PlateEntryProps) {
  return (
    <PlateKeypad
      doneLabel="完成"
      onKey={(key) => {
        if (plate.length < plateMax) onChange(plate + key);
      }}
      onBackspace={() => {
        onChange(plate.slice(0, -1));
      }}
      onClear={() => {
        onChange('');
      }}
      onDone={onDone}
    />
  );
}
