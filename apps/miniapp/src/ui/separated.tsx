import { View } from '@tarojs/components';
import { Fragment, type ReactNode } from 'react';

/** Words in one line with drawn dots between them, which break between the words and not inside a date or a number; null, undefined, false and '' are left out with their dot. */
export function Separated({ parts }: { parts: ReactNode[] }) {
  const shown = parts.filter((part) => part !== null && part !== undefined && part !== false && part !== '');
  return (
    <>
      {shown.map((part, index) => (
        <Fragment key={index}>
          {index > 0 && <View className="c-sep" />}
          {typeof part === 'string' ? <View className="c-part">{part}</View> : part}
        </Fragment>
      ))}
    </>
  );
}
