import type { PaperSize } from '../../src/shell/paper/print-paper';
import type { Phone } from './phone';

interface Printed {
  text: string;
  /** The widths of its pages, whole millimetres. */
  widthsMm: number[];
}

/** Chooses a paper on the open print sheet and prints: what a printer would get, with nothing of the screen's own. */
export async function printed(phone: Phone, size: PaperSize, shot: string): Promise<Printed> {
  const { page } = phone;
  await page.evaluate('window.print = () => undefined');
  await phone.tap(`paper-${size}`);
  await phone.shot(`${shot}-${size}-sheet`);
  await phone.tap('print');
  await page.emulateMedia({ media: 'print' });
  const text = await page.evaluate<string>('document.body.innerText');
  await phone.shot(`${shot}-${size}`, page.locator('#printed-receipt'));
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  // As a browser does when its print window closes.
  await page.emulateMedia({ media: 'screen' });
  await page.evaluate("window.dispatchEvent(new Event('afterprint'))");
  return { text, widthsMm: widthsOf(pdf) };
}

function widthsOf(pdf: Buffer): number[] {
  const boxes = pdf.toString('latin1').matchAll(/\/MediaBox \[0 0 ([\d.]+) [\d.]+\]/g);
  return Array.from(boxes, ([, points]) => Math.round((Number(points) * 25.4) / 72));
}
