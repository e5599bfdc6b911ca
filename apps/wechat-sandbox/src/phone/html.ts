/** Markup that needs no more escaping. */
export interface Html {
  markup: string;
}

type Piece = string | number | Html | Html[];

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Writes markup; every inserted text is escaped, pieces of markup are not. */
export function html(parts: TemplateStringsArray, ...pieces: Piece[]): Html {
  const markup = parts.reduce((sum, part, index) => sum + rendered(pieces[index - 1]) + part);
  return { markup };
}

function rendered(piece: Piece | undefined): string {
  if (piece === undefined) return '';
  if (Array.isArray(piece)) return piece.map((one) => one.markup).join('');
  if (typeof piece === 'object') return piece.markup;
  return String(piece).replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
}
