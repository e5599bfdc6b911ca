import { QueryClientProvider } from '@tanstack/react-query';
import { act, render } from '@testing-library/react';
import type { ReactElement } from 'react';
import { queryClient, useNetwork } from '../../src/shell/query-client';
import { holdSession } from '../../src/shell/session';
import Taro, { disk, useRouter } from '../mocks/taro';
import { level, owner, points } from './an-owner';

export interface Asked {
  method: string;
  path: string;
  body: unknown;
  key: string | undefined;
}

/** A body, or how the line behaves: a status with a body, or no answer at all. */
export type Serves = (asked: Asked) => unknown;
export const lost = Symbol('no answer');
export const answer = (status: number, body: unknown) => ({ [withStatus]: status, body });
export const refusal = (code: string, message: string) => answer(409, { code, message, requestId: 'R-0007F2C1' });
const withStatus = Symbol('status');

/** A signed-in owner's phone; `serve` plays the API. Answers what was asked, in order. */
export function aPhone(serve: Serves): Asked[] {
  const asked: Asked[] = [];
  Taro.request.mockImplementation((request: RequestOfTaro) => {
    const seen = seenAs(request);
    asked.push(seen);
    const said = serve(seen);
    if (said === lost) return Promise.reject(new Error('no line'));
    const { status, body } = isAnswer(said)
      ? { status: said[withStatus], body: said.body }
      : { status: 200, body: said };
    return Promise.resolve({ statusCode: status, data: body === null ? '' : JSON.stringify(body), header: {} });
  });
  holdSession({
    accessToken: 'access',
    accessExpiresAt: '2999-01-01T00:00:00Z',
    refreshToken: 'refresh',
    refreshExpiresAt: '2999-01-01T00:00:00Z',
    me: owner,
  });
  return asked;
}

/** Opens a page with what stands behind the question mark of its address. */
export async function open(page: ReactElement, params: Record<string, string> = {}) {
  useRouter.mockReturnValue({ params });
  const shown = render(<QueryClientProvider client={queryClient}>{page}</QueryClientProvider>);
  // What is read for the page, and then what its parts read for themselves.
  await settle();
  await settle();
  return shown;
}

/** Lets answers arrive and effects run, `ms` of fake time further. */
export async function settle(ms = 20): Promise<void> {
  await act(async () => {
    await jest.advanceTimersByTimeAsync(ms);
  });
}

export function freshPhone(): void {
  jest.useFakeTimers({ now: Date.parse('2026-11-21T02:32:00Z') });
  disk.clear();
  queryClient.clear();
  useNetwork.setState({ online: true });
  jest.clearAllMocks();
}

/** An API that knows the owner's points and level beside what `serve` says. */
export const besidePoints =
  (serve: Serves): Serves =>
  (asked) => {
    if (asked.path === '/me/points') return points;
    return asked.path === '/me/level' ? level : serve(asked);
  };

interface RequestOfTaro {
  method: string;
  url: string;
  data?: string;
  header: Record<string, string>;
}

function seenAs({ method, url, data, header }: RequestOfTaro): Asked {
  return { method, path: url, body: data ? (JSON.parse(data) as unknown) : undefined, key: header['idempotency-key'] };
}

function isAnswer(said: unknown): said is { [withStatus]: number; body: unknown } {
  return typeof said === 'object' && said !== null && withStatus in said;
}
