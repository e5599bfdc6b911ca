import { Image } from '@tarojs/components';
import qrcode from 'qrcode-generator';
import { useMemo } from 'react';

/** A QR code, `size` px wide, dark modules in ink on white; draw a quiet margin of 16 px or more around it. */
export function QrCode({ text, size = 208 }: { text: string; size?: number }) {
  const image = useMemo(() => qrImage(text), [text]);
  return (
    <Image
      className="block"
      style={{ width: `${size}px`, height: `${size}px` }}
      src={image}
      data-testid="qr-code"
      data-text={text}
    />
  );
}

/** Rows of dark modules as one path: an image renders in the mini-program where inline SVG doesn't. */
function qrImage(text: string): string {
  const code = qrcode(0, 'M');
  code.addData(text);
  code.make();
  const modules = code.getModuleCount();
  let path = '';
  for (let row = 0; row < modules; row += 1) {
    for (let from = 0; from < modules; from += 1) {
      let to = from;
      while (to < modules && code.isDark(row, to)) to += 1;
      if (to > from) path += `M${from} ${row}h${to - from}v1h-${to - from}z`;
      from = to;
    }
  }
  const svg =
    `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 ${modules} ${modules}' shape-rendering='crispEdges'>` +
    `<path fill='#16181d' d='${path}'/></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}
