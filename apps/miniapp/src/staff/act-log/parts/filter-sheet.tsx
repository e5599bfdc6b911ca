import { View } from '@tarojs/components';
import { Button } from '@/ui/button';
import { DateRow } from '@/ui/input-row';
import { Pills } from '@/ui/pills';
import { Sheet } from '@/ui/sheet';
import { useColleagues } from '../../parts/use-colleagues';
import type { ActFilter } from '../act-filter';

export interface FilterSheetProps {
  filter: ActFilter;
  onChange: (part: Partial<ActFilter>) => void;
  onClose: () => void;
}

/** Whose acts, of which days. */
export function FilterSheet({ filter, onChange, onClose }: FilterSheetProps) {
  const view = useColleagues();
  const colleagues = view.state === 'ready' ? view.data : [];
  const pick = (key: string): void => {
    const name = colleagues.find(({ id }) => id === key)?.name ?? '';
    onChange(key === 'all' ? { staffId: '', staffName: '' } : { staffId: key, staffName: name });
  };
  return (
    <Sheet
      open
      title="筛选"
      onClose={onClose}
      testId="act-filter-sheet"
      foot={
        <View className="c-row gap-3">
          <Button
            kind="line"
            onTap={() => {
              onChange({ staffId: '', staffName: '', from: '', until: '' });
            }}
            testId="act-filter-clear"
          >
            清除
          </Button>
          <Button shape="grow" onTap={onClose} testId="act-filter-done">
            看结果
          </Button>
        </View>
      }
    >
      <View className="text-14 text-secondary mb-2">谁做的</View>
      <Pills
        choices={[{ key: 'all', label: '所有人' }, ...colleagues.map(({ id, name }) => ({ key: id, label: name }))]}
        picked={filter.staffId === '' ? 'all' : filter.staffId}
        onPick={pick}
      />
      <Days filter={filter} onChange={onChange} />
    </Sheet>
  );
}

function Days({ filter, onChange }: Pick<FilterSheetProps, 'filter' | 'onChange'>) {
  return (
    <View className="-mx-4 mt-3">
      <DateRow
        label="从哪天"
        value={filter.from || null}
        hint="不限"
        {...(filter.until && { to: filter.until })}
        onChange={(from) => {
          onChange({ from });
        }}
        testId="act-from"
      />
      <DateRow
        label="到哪天"
        value={filter.until || null}
        hint="不限"
        {...(filter.from && { from: filter.from })}
        onChange={(until) => {
          onChange({ until });
        }}
        testId="act-until"
      />
    </View>
  );
}
