import { Injectable } from '@nestjs/common';
import { capFor, legalLimits, type CardLimits } from '@cheyou/domain';
import { Catalog } from '../catalog';
import { Cars, Members } from '../members';
import type { Reader } from '../platform/database';
import { Cards } from '../prepaid';
import { Shops } from '../shops';
import { askedAgain } from './asked-again';
import { Claims } from './claims';
import { bareName, type Facts, type KnownMember } from './judge-row';
import { OpeningRowStore } from './opening-row.store';
import type { OpeningRow } from './reading';

/** What is the same for every row of a table. */
export type Frame = Pick<Facts, 'shops' | 'services' | 'shopId' | 'capFen'> & {
  readonly limits: CardLimits;
  readonly fileId: string;
};

/** Reads what rows are judged by: a few queries a batch, however many rows. */
@Injectable()
export class GatherFacts {
  constructor(
    private readonly shops: Shops,
    private readonly catalog: Catalog,
    private readonly members: Members,
    private readonly cars: Cars,
    private readonly cards: Cards,
    private readonly claims: Claims,
    private readonly rows: OpeningRowStore,
  ) {}

  async frame(reader: Reader, { id: fileId, shopId }: { id: string; shopId: string }): Promise<Frame> {
    const limits = { ...legalLimits, ...(await this.shops.merchant(reader)) };
    const shops = await this.shops.names(reader);
    const services = (await this.catalog.list(reader)).filter(({ kind }) => kind === 'service');
    return {
      fileId,
      shopId,
      limits,
      capFen: capFor({ named: true }, limits),
      shops: new Map([...shops].map(([id, name]) => [bareName(name), id])),
      services: new Map(services.map(({ id, name }) => [bareName(name), id])),
    };
  }

  async run(reader: Reader, { limits, fileId, ...frame }: Frame, rows: readonly OpeningRow[]): Promise<Facts> {
    const phones = rows.flatMap(({ phone }) => phone ?? []);
    const plates = rows.flatMap((row) => row.plates);
    const byPhone = await this.members.idsByPhones(reader, [...new Set(phones)]);
    const owners = await this.cars.ownersOfPlates(reader, [...new Set(plates)]);
    const ids = [...byPhone.values(), ...[...owners.values()].flatMap((id) => id ?? [])];
    const known = await this.known(reader, [...new Set(ids)], limits);
    const claimed = await this.claimed(reader, frame, rows);
    const given = await this.rows.givenTo(reader, [...new Set([...known.values()].map(({ id }) => id))], fileId);
    return {
      ...frame,
      byPhone: new Map([...byPhone].flatMap(([phone, id]) => pair(phone, known.get(id)))),
      byPlate: new Map([...owners].map(([plate, id]) => [plate, (id === null ? null : known.get(id)) ?? null])),
      claimedBy: (asked, member) =>
        this.claims.of(asked).flatMap((key) => claimed.get(key) ?? [])[0] ??
        askedAgain(
          asked,
          given.filter(({ memberId }) => memberId === member?.id),
        ),
    };
  }

  private async known(reader: Reader, ids: readonly string[], limits: CardLimits): Promise<Map<string, KnownMember>> {
    const members = await this.members.findMany(reader, ids);
    const cards = await this.cards.factsOf(
      reader,
      [...members.values()].map(({ id }) => id),
    );
    return new Map(
      [...members].map(([asked, { id, name, named }]) => {
        const card = cards.find(({ ownerId }) => ownerId === id);
        const principalFen = (card?.lots ?? []).reduce((sum, { principalLeftFen }) => sum + principalLeftFen, 0);
        const capFen = capFor({ named }, limits);
        return [asked, { id, name, capFen, principalFen, cardState: card?.state ?? null }];
      }),
    );
  }

  private claimed(
    reader: Reader,
    { shops, services, shopId }: Pick<Frame, 'shops' | 'services' | 'shopId'>,
    rows: readonly OpeningRow[],
  ): Promise<Map<string, { file: string; line: number }>> {
    const keys = rows.flatMap((row) => {
      const at = row.shop === null ? shopId : shops.get(bareName(row.shop));
      const serviceIds = row.uses.flatMap(({ service }) => services.get(bareName(service)) ?? []);
      return at === undefined ? [] : this.claims.of({ row, shopId: at, serviceIds });
    });
    return this.rows.claimed(reader, [...new Set(keys)]);
  }
}

const pair = <K, V>(key: K, value: V | undefined): [K, V][] => (value === undefined ? [] : [[key, value]]);
