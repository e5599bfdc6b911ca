import { fen, labourPool, type Fen, type ServiceCardKind, type Validity } from '@cheyou/domain';

/** What a product grants of one service, or of labour hours; the price is that of one use without a card on the day the version was made. */
export interface GrantedUses {
  readonly serviceId: string;
  readonly serviceName: string;
  /** Null on an annual pass. */
  readonly granted: number | null;
  readonly perDayMax: number | null;
  readonly perMonthMax: number | null;
  readonly listPriceFen: Fen;
}

/** What the labour hours of a card are good for; the services by the names of the day the version was made. */
export interface LabourTerms {
  /** Null serves whatever has labour hours. */
  readonly services: readonly { readonly serviceId: string; readonly serviceName: string }[] | null;
}

/** What a card is sold under; frozen on the card as plain JSON. */
export interface CardTerms {
  readonly productId: string;
  readonly kind: ServiceCardKind;
  readonly name: string;
  readonly validity: Validity;
  /** Null serves everywhere. */
  readonly shopIds: readonly string[] | null;
  /** How many cars are bound to it; null serves every car of its owner. */
  readonly carsMax: number | null;
  /** How often a bound car may be exchanged; null as often as one likes. */
  readonly carChangesMax: number | null;
  /** Whether it may be handed to another member with the consent of both. */
  readonly transferable: boolean;
  /** With it the one count of the card is of labour hours, in tenths; null counts uses of each service. */
  readonly labour: LabourTerms | null;
  readonly services: readonly GrantedUses[];
}

/** Terms as a card's row keeps them: only this room writes them, so they have this shape. Those from before there were hours count uses. */
export const termsFrom = (json: string): CardTerms => ({
  labour: null,
  ...(JSON.parse(json) as Omit<CardTerms, 'labour'> & Partial<Pick<CardTerms, 'labour'>>),
});

/** The one count of a card of hours. */
export const labourCount = (tenths: number): GrantedUses => ({
  ...{ serviceId: labourPool, serviceName: '工时', granted: tenths },
  ...{ perDayMax: null, perMonthMax: null, listPriceFen: fen(0) },
});
