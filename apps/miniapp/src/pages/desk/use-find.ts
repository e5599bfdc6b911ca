import type { components } from '@cheyou/contracts';
import { isRefusal, parseSearch } from '@cheyou/domain';
import { useEffect, useState } from 'react';
import { api } from '@/shell/api';
import { ApiError } from '@/shell/api-error';
import { cardNumberIn } from './card-number';

type SearchResult = components['schemas']['SearchResult'];

export type Found =
  | { state: 'short' }
  | { state: 'waiting' }
  | { state: 'failed'; error: ApiError; retry: () => void }
  | { state: 'ready'; result: SearchResult; searching: boolean };

/** People type faster than this between two keys of one plate. */
const pauseMs = 220;

/**
 * Looks for what is typed as soon as it says enough. One request at a time: what was typed meanwhile is asked for after it, and
 * an answer to something that is no longer in the field is dropped.
 */
export function useFind(text: string): Found {
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [finder] = useState(() => finderOf(setAnswer));
  // A card has a question of its own.
  const q = cardNumberIn(text) !== null || isRefusal(parseSearch(text)) ? '' : text.trim();
  useEffect(() => {
    finder.want(q);
    return finder.stop;
  }, [finder, q]);
  if (q === '') return { state: 'short' };
  if (answer?.q === q) {
    return answer.result
      ? { state: 'ready', result: answer.result, searching: false }
      : { state: 'failed', error: answer.error, retry: finder.again };
  }
  // Hits of the plate as far as it was typed stay until those of one more sign are there.
  return answer?.result ? { state: 'ready', result: answer.result, searching: true } : { state: 'waiting' };
}

type Answer = { q: string; result: SearchResult; error: null } | { q: string; result: null; error: ApiError };

function finderOf(onAnswer: (answer: Answer) => void) {
  let wanted = '';
  let asking = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const ask = async (): Promise<void> => {
    const q = wanted;
    if (asking || q === '') return;
    asking = true;
    const answer = await search(q);
    asking = false;
    if (q === wanted) onAnswer(answer);
    else await ask();
  };
  return {
    want: (q: string): void => {
      wanted = q;
      if (q !== '') timer = setTimeout(() => void ask(), pauseMs);
    },
    stop: (): void => {
      wanted = '';
      clearTimeout(timer);
    },
    again: (): void => {
      void ask();
    },
  };
}

async function search(q: string): Promise<Answer> {
  try {
    return { q, result: await api.get<SearchResult>('/staff/search', { q }), error: null };
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    return { q, result: null, error };
  }
}
