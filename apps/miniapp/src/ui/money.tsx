import { fen as toFen, yuanSign, yuanText } from '@cheyou/domain';
import { Text } from '@tarojs/components';

/**
 * An amount with a small ¥ and small decimals, always two of them. `fen` is an integer, else it throws.
 * Below zero it carries a true minus; `signed` puts a plus before what came in.
 */
export function Money({ fen, signed = false, className = '' }: { fen: number; signed?: boolean; className?: string }) {
  const [whole, cents] = yuanText(toFen(Math.abs(fen))).split('.');
  return (
    <Text className={`c-money ${className}`}>
      {signOf(fen, signed)}
      <Text className="c-money-small c-money-sign">¥</Text>
      {whole}
      <Text className="c-money-small">.{cents}</Text>
    </Text>
  );
}

/** `¥1,280.00` for running text; `signed` as in Money. */
export function yuan(fen: number, signed = false): string {
  return `${signed && fen > 0 ? '+' : ''}${yuanSign(toFen(fen))}`;
}

/** `1,280.00`, for lines that have said already that they speak of money. */
export function bareYuan(fen: number): string {
  return yuanText(toFen(fen));
}

/** `1,280` for amounts of whole yuan (tiers, chart labels), `12.50` for others. */
export function shortYuan(fen: number): string {
  return yuanText(toFen(fen)).replace(/\.00$/, '');
}

/** `2,860`: a count with its thousands parted. */
export function counted(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ',');
}

function signOf(fen: number, signed: boolean): string {
  if (fen < 0) return '\u2212';
  return signed && fen > 0 ? '+' : '';
}
