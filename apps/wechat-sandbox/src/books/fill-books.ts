import type { Books } from './books';
import { defaultPeople } from './default-people';
import { defaultTemplates } from './default-templates';

/** Gives empty books the people and templates that a new sandbox starts with. */
export function fillBooks(books: Books, now: number): void {
  if (books.people.values().length === 0) {
    for (const person of defaultPeople(now)) books.people.put(person.id, person);
  }
  for (const template of defaultTemplates) {
    if (books.templates.get(template.id) === undefined) books.templates.put(template.id, template);
  }
}
