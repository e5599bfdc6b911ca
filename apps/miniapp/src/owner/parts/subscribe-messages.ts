import type { SubscriptionTemplate } from '@cheyou/contracts';
import Taro from '@tarojs/taro';
import { useCallback } from 'react';
import { api } from '@/shell/api';
import { ApiError } from '@/shell/api-error';
import { useRemote } from '@/shell/use-remote';

/** WeChat shows no more in one prompt. */
const promptMax = 3;
type Answer = 'accept' | 'reject' | 'ban';

export interface Subscribing {
  /** What can be asked for here; empty in a browser, where WeChat has no such prompt. */
  templates: SubscriptionTemplate[];
  /** Call it first thing in a tap: WeChat's prompt needs the tap itself. Ends when it was answered, whatever the answer. */
  ask: () => Promise<void>;
}

/** Each acceptance lets WeChat bring one message of that kind; the templates are read before the tap. */
export function useSubscribing(): Subscribing {
  const view = useRemote({
    key: ['subscription-templates'],
    read: () => api.get<SubscriptionTemplate[]>('/me/subscription-templates'),
    enabled: process.env.TARO_ENV === 'weapp',
  });
  const templates = view.state === 'ready' ? view.data.slice(0, promptMax) : [];
  const ids = templates.map(({ templateId }) => templateId).join();
  const ask = useCallback(
    () => prompt(templates),
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the ids say whether the templates are other ones
    [ids],
  );
  return { templates, ask };
}

async function prompt(templates: SubscriptionTemplate[]): Promise<void> {
  if (process.env.TARO_ENV !== 'weapp' || templates.length === 0) return;
  try {
    const tmplIds = templates.map(({ templateId }) => templateId);
    // The platform's types want the ids of its other doors beside it.
    const said = { ...(await Taro.requestSubscribeMessage({ tmplIds, entityIds: [] })) } as Record<string, unknown>;
    await api.post('/me/subscriptions', {
      templates: templates.map(({ kind, templateId }) => ({ kind, result: answerOf(said[templateId]) })),
    });
  } catch (error) {
    // A closed prompt or a lost answer costs a message, never the thing that was just done.
    if (!(error instanceof ApiError) && !isPlatformFailure(error)) throw error;
  }
}

function answerOf(said: unknown): Answer {
  return said === 'accept' || said === 'ban' ? said : 'reject';
}

function isPlatformFailure(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'errMsg' in error;
}
