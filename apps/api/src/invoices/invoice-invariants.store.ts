import { tenderMethods } from '@cheyou/domain';

const money = ['principal', ...tenderMethods].map((kind) => `'${kind}'`).join(', ');

/** What each invoice says, and what is left of the money of its bill. */
const stands = `SELECT i.id, i.state, CAST(i.amount_fen AS SIGNED) - CAST(i.red_fen AS SIGNED) AS says,
    CASE WHEN s.state = 'captured' THEN
      COALESCE((SELECT SUM(l.amount_fen) FROM settlement_leg l WHERE l.settlement_id = s.id AND l.kind IN (${money})), 0)
      - COALESCE((SELECT SUM(b.amount_fen) FROM refund r JOIN refund_leg b ON b.refund_id = r.id
          WHERE r.settlement_id = s.id AND r.state = 'done' AND b.kind IN (${money})), 0)
    ELSE 0 END AS remains
  FROM invoice i JOIN settlement s ON s.id = i.settlement_id`;

/** Each query must return no row; the nightly run and `npm run invariants` ask them all. */
export const invoiceInvariants: readonly { readonly name: string; readonly sql: string }[] = [
  {
    name: 'no bill is invoiced for more than was paid and not given back, unless its red invoice is due',
    sql: `SELECT * FROM (${stands}) t WHERE (state IN ('requested', 'issued', 'redIssued') AND says > remains)
            OR (state = 'redNeeded' AND says <= remains)`,
  },
  {
    name: 'an invoice is issued exactly when it has its paper, and its red papers are what was taken off it',
    sql: `SELECT i.id, i.state FROM invoice i LEFT JOIN
            (SELECT invoice_id, SUM(CASE WHEN seq = 0 THEN amount_fen ELSE 0 END) AS blue, MIN(seq) AS first,
                    SUM(CASE WHEN seq > 0 THEN amount_fen ELSE 0 END) AS red
             FROM invoice_paper WHERE version = 0 GROUP BY invoice_id) p ON p.invoice_id = i.id
          WHERE (i.state IN ('issued', 'redNeeded', 'redIssued')) <> (p.invoice_id IS NOT NULL)
             OR (p.invoice_id IS NOT NULL AND (p.first <> 0 OR p.blue <> i.amount_fen OR p.red <> i.red_fen))
             OR (p.invoice_id IS NULL AND i.red_fen <> 0)`,
  },
  {
    name: "an invoice is of its bill's member and shop, and paper is of an invoice",
    sql: `SELECT i.id FROM invoice i LEFT JOIN settlement s ON s.id = i.settlement_id
          WHERE s.id IS NULL OR s.shop_id <> i.shop_id OR COALESCE(s.member_id, '') <> i.member_id
          UNION ALL SELECT p.invoice_id FROM invoice_paper p LEFT JOIN invoice i ON i.id = p.invoice_id WHERE i.id IS NULL`,
  },
  {
    name: 'the number of a paper is the one noted last, one that was put right says why and is for the same money',
    sql: `SELECT p.invoice_id AS id, p.number FROM invoice_paper p
          JOIN (SELECT invoice_id, seq, MAX(version) AS last, COUNT(*) AS noted FROM invoice_paper GROUP BY invoice_id, seq) l
            ON l.invoice_id = p.invoice_id AND l.seq = p.seq
          JOIN invoice_paper f ON f.invoice_id = p.invoice_id AND f.seq = p.seq AND f.version = 0
          LEFT JOIN invoice_number n ON n.invoice_id = p.invoice_id AND n.seq = p.seq
          WHERE l.noted <> l.last + 1 OR p.amount_fen <> f.amount_fen OR (p.version = l.last AND NOT (n.number <=> p.number))
          UNION ALL SELECT n.invoice_id, n.number FROM invoice_number n
          LEFT JOIN invoice_paper p ON p.invoice_id = n.invoice_id AND p.seq = n.seq WHERE p.invoice_id IS NULL`,
  },
];
