import { randomUUID } from 'node:crypto';
import { WorkOnFiles } from '../../src/opening-balances';
import { aKey, must, type AShop, type Person } from './a-shop';
import type { Answer } from './an-api';

export interface FileView {
  readonly id: string;
  readonly state: string;
  readonly rows: Record<'all' | 'create' | 'join' | 'refused' | 'ready' | 'done' | 'undone' | 'kept', number>;
  readonly totals: Record<'rows' | 'principalFen' | 'bonusFen' | 'points' | 'uses', number>;
  readonly shops: readonly Record<string, unknown>[];
  readonly unusedColumns: readonly string[];
}

/** The steps of taking a table over, by whoever owns the shop. */
export interface OpeningSteps {
  upload(bytes: Buffer, query?: string): Promise<Answer>;
  /** Uploads a table that can be read. */
  tried(bytes: Buffer, query?: string): Promise<FileView>;
  sign(file: FileView, by?: Person): Promise<Answer>;
  undo(fileId: string): Promise<Answer>;
  /** Does what is to be done in the background. */
  work(stop?: AbortSignal): Promise<void>;
  file(id: string): Promise<FileView>;
  /** Uploads, signs and gives. */
  imported(bytes: Buffer): Promise<FileView>;
  rows(id: string, state?: string): Promise<Record<string, unknown>[]>;
  /** What a member opened by a table has, as the counter sees it; null when there is no such member. */
  holdings(phone: string): Promise<Record<string, unknown> | null>;
}

export function openingSteps(shop: AShop): OpeningSteps {
  const owner = shop.as(shop.owner);
  const viewOf = (answer: Answer, status: number): FileView => must(answer, status) as unknown as FileView;
  const steps: OpeningSteps = {
    upload: (bytes, query = '') =>
      shop.ask('POST', `/staff/opening-files?name=${encodeURIComponent('会员.csv')}${query}`, {
        token: owner.token,
        ...aForm(bytes),
      }),
    tried: async (bytes, query) => viewOf(await steps.upload(bytes, query), 201),
    sign: (file, by = owner) => by.post(`/staff/opening-files/${file.id}/import`, file.totals, aKey()),
    undo: (fileId) => owner.post(`/staff/opening-files/${fileId}/undoing`, { reason: '列选错了' }, aKey()),
    work: (stop) => shop.get(WorkOnFiles).run(stop),
    file: async (id) => viewOf(await owner.get(`/staff/opening-files/${id}`), 200),
    imported: async (bytes) => {
      const file = await steps.tried(bytes);
      must(await steps.sign(file), 201);
      await steps.work();
      return steps.file(file.id);
    },
    rows: async (id, state) => {
      const page = must(
        await owner.get(`/staff/opening-files/${id}/rows${state === undefined ? '' : `?state=${state}`}`),
        200,
      );
      return page['items'] as Record<string, unknown>[];
    },
    holdings: async (phone) => {
      const { items } = must(await owner.get(`/staff/search?q=${phone}`), 200) as {
        items?: { memberId: string | null }[];
      };
      const id = items?.find(({ memberId }) => memberId !== null)?.memberId;
      if (!id) return null;
      const page = must(await owner.get(`/staff/members/${id}`), 200);
      const [card] = page['cards'] as { principalFen: number; bonusFen: number }[];
      const points = must(await owner.get(`/staff/members/${id}/points`), 200);
      const cards = must(await owner.get(`/staff/members/${id}/service-cards`), 200);
      return {
        id,
        card: card ? [card.principalFen, card.bonusFen] : null,
        points: points['balance'],
        cards,
      };
    },
  };
  return steps;
}

function aForm(bytes: Buffer): { body: Buffer; headers: Record<string, string> } {
  const boundary = `----${randomUUID()}`;
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="t"\r\nContent-Type: application/octet-stream\r\n\r\n`;
  const body = Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]);
  return { body, headers: { 'content-type': `multipart/form-data; boundary=${boundary}` } };
}
