import {
  createElement,
  forwardRef,
  type ForwardRefExoticComponent,
  type MouseEvent,
  type PropsWithChildren,
  type Ref,
} from 'react';

type Props = PropsWithChildren<Record<string, unknown>>;
/** What only the platform's own components understand. */
const dropped = new Set([
  ...['hoverClass', 'hoverStayTime', 'catchMove', 'openType', 'onGetPhoneNumber', 'onLongPress', 'customStyle'],
  ...[
    'enhanced',
    'showScrollbar',
    'scrollX',
    'scrollY',
    'onInput',
    'placeholderClass',
    'maxlength',
    'focus',
    'autoHeight',
    'mode',
    'start',
    'end',
  ],
  ...['overlay', 'duration', 'show', 'onAfterLeave', 'confirmType'],
]);

function host(tag: string): ForwardRefExoticComponent<Props> {
  return forwardRef(function Host({ children, ...props }: Props, ref: Ref<HTMLElement>) {
    const onInput = props['onInput'] as ((event: { detail: { value: string } }) => void) | undefined;
    const onClick = props['onClick'] as ((event: MouseEvent) => void) | undefined;
    const clean = Object.fromEntries(Object.entries(props).filter(([key]) => !dropped.has(key)));
    const onChange =
      onInput &&
      ((event: { target: { value: string } }) => {
        onInput({ detail: { value: event.target.value } });
      });
    return createElement(tag, { ...clean, ...(onClick && { onClick }), ...(onChange && { onChange }), ref }, children);
  });
}

export const View = host('div');
export const Text = host('span');
export const Button = host('button');
export const Input = host('input');
export const Textarea = host('textarea');
export const Image = host('img');
export const Picker = host('div');
export const PageContainer = host('div');
export const ScrollView = host('div');
export const Swiper = host('div');
export const SwiperItem = host('div');
