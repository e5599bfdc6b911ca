import { PageContainer, View } from '@tarojs/components';
import { useEffect, useRef } from 'react';
import type { OverlayScope } from './overlay';

/** The platform tells of a leave we asked for as well; within this time it is ours. */
const ownLeaveMs = 500;

/**
 * The mini-program's only way to catch back: a container that draws nothing and is left in place of the page. There can
 * be one a page, so it serves all panels of the page.
 */
export function BackCatcher({ scope }: { scope: OverlayScope }) {
  const open = scope(({ panels }) => panels.length > 0);
  const wasOpen = useRef(false);
  const ownLeaveUntil = useRef(0);
  useEffect(() => {
    if (wasOpen.current && !open) ownLeaveUntil.current = Date.now() + ownLeaveMs;
    wasOpen.current = open;
  }, [open]);
  return (
    <PageContainer
      show={open}
      overlay={false}
      duration={0}
      customStyle="height:0"
      onAfterLeave={() => {
        const { panels } = scope.getState();
        if (Date.now() > ownLeaveUntil.current) panels[panels.length - 1]?.close();
      }}
    >
      <View />
    </PageContainer>
  );
}
