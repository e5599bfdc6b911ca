import { View } from '@tarojs/components';

export interface ListEndProps {
  /** More can be asked for, is on its way, couldn't be had, or there is no more. */
  state: 'more' | 'loading' | 'failed' | 'end';
  onMore: () => void;
  /** Said at the end. */
  words?: string;
}

/** The foot of a paged list. */
export function ListEnd({ state, onMore, words = '没有更多了' }: ListEndProps) {
  switch (state) {
    case 'more':
      return (
        <View className="c-more" onClick={onMore} data-testid="list-more">
          再看一些
        </View>
      );
    case 'loading':
      return <View className="c-end">正在加载</View>;
    case 'failed':
      return (
        <View className="c-more" onClick={onMore} data-testid="list-more">
          没加载出来，点这里重试
        </View>
      );
    case 'end':
      return <View className="c-end">{words}</View>;
  }
}
