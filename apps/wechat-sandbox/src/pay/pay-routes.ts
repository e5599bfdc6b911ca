import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { paramError } from '../wire/answer';
import { answerErrand, answerPlainly, type Errand } from '../wire/door';
import { jsonBody } from '../wire/raw-body';
import type { Checked } from '../wire/schema';
import type { World } from '../world';
import { reasonAgainst } from './authorization';
import { Bills } from './bills';
import { checkClose, closeOrder } from './close-order';
import { listCertificates } from './list-certificates';
import { prepay } from './prepay';
import { checkPrepay } from './prepay-schema';
import { queryByOutTradeNo, queryByTransactionId } from './query-order';
import { queryRefund } from './query-refund';
import { refundOrder } from './refund-order';
import { checkRefund } from './refund-schema';

interface Numbered {
  Params: { number: string };
  Querystring: Partial<Record<'mchid' | 'bill_date' | 'bill_type' | 'tar_type' | 'token', string>>;
}

type Handler = (request: FastifyRequest<Numbered>) => Errand;

/** The merchant endpoints of WeChat Pay, API v3. */
export function payRoutes(server: FastifyInstance, world: World): void {
  const at = (method: 'GET' | 'POST', url: string, handler: Handler): void => {
    server.route<Numbered>({ method, url, handler: (request, reply) => serve(world, request, reply, handler) });
  };
  const orders = '/v3/pay/transactions';
  at('POST', `${orders}/jsapi`, (request) => {
    const { out_trade_no: number, payer } = body(request, checkPrepay);
    return errand('pay.prepay', [number, payer.openid], () => prepay(world, body(request, checkPrepay)));
  });
  at('GET', `${orders}/out-trade-no/:number`, ({ params, query }) =>
    errand('pay.query', [params.number], () => queryByOutTradeNo(world, params.number, query.mchid ?? '')),
  );
  at('GET', `${orders}/id/:number`, ({ params, query }) =>
    errand('pay.query', [params.number], () => queryByTransactionId(world, params.number, query.mchid ?? '')),
  );
  at('POST', `${orders}/out-trade-no/:number/close`, (request) => {
    const { mchid } = body(request, checkClose);
    const { number } = request.params;
    return errand('pay.close', [number], () => closeOrder(world, number, mchid));
  });
  at('POST', '/v3/refund/domestic/refunds', (request) => {
    const refund = body(request, checkRefund);
    return errand('pay.refund', [refund.out_refund_no, refund.out_trade_no ?? ''], () => refundOrder(world, refund));
  });
  at('GET', '/v3/refund/domestic/refunds/:number', ({ params }) =>
    errand('pay.refundQuery', [params.number], () => queryRefund(world, params.number)),
  );
  const bills = new Bills();
  at('GET', '/v3/bill/tradebill', ({ query }) =>
    errand('pay.bill', [query.bill_date ?? ''], () => bills.request(world, query)),
  );
  at('GET', '/v3/billdownload/file', ({ query }) =>
    errand('pay.billDownload', [], () => bills.download(world, query.token ?? '')),
  );
  at('GET', '/v3/certificates', () => errand('pay.certificates', [], () => listCertificates(world)));
}

const errand = (endpoint: Errand['endpoint'], subjects: string[], run: Errand['run']): Errand => ({
  endpoint,
  subjects,
  run,
});

/** A body that doesn't fit its schema, on its way to the answer. */
class Misfit extends Error {}

function body<T>(request: FastifyRequest<Numbered>, check: (value: unknown) => Checked<T>): T {
  const checked = check(jsonBody(request));
  if (!checked.fits) throw new Misfit(checked.problem);
  return checked.value;
}

async function serve(
  world: World,
  request: FastifyRequest<Numbered>,
  reply: FastifyReply,
  handler: Handler,
): Promise<FastifyReply> {
  const refusal = reasonAgainst(world, request);
  if (refusal !== undefined) {
    await answerPlainly(world, 'pay', reply, refusal);
    return reply;
  }
  try {
    await answerErrand(world, 'pay', request, reply, handler(request));
  } catch (error) {
    if (!(error instanceof Misfit)) throw error;
    await answerPlainly(world, 'pay', reply, paramError(error.message));
  }
  return reply;
}
