import { View } from '@tarojs/components';
import { problemNumber, type ApiError } from '@/shell/api-error';
import { Note } from '@/ui/note';

/** Why a write without money didn't go through, said where it was tried. */
export function WriteTrouble({ error, className = 'mt-3' }: { error: ApiError | null; className?: string }) {
  if (!error) return null;
  const number = problemNumber(error);
  return (
    <Note tone="watch" icon="warning" className={className} testId="write-trouble">
      <View>{error.message}</View>
      {number && <View>问题编号 {number}</View>}
    </Note>
  );
}
