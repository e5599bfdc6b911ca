import type { Service } from './service';

export type ServiceChanges = Partial<Omit<Service, 'id' | 'version'>>;

/** The next version of a service, and what is different in it; nothing different leaves `after` empty. */
export function changedService(
  service: Service,
  changes: ServiceChanges,
): { next: Service; before: ServiceChanges; after: ServiceChanges } {
  const given = Object.entries(changes) as [keyof ServiceChanges, unknown][];
  const different = given.filter(([name, value]) => value !== undefined && value !== service[name]);
  const after = Object.fromEntries(different) as ServiceChanges;
  const before = Object.fromEntries(different.map(([name]) => [name, service[name]])) as ServiceChanges;
  return { next: { ...service, ...after, version: service.version + 1 }, before, after };
}
