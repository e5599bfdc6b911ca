import type { CarView } from '@cheyou/contracts';
import { api } from '@/shell/api';
import type { ApiError } from '@/shell/api-error';
import { useDone } from '@/shell/use-done';
import { useDraft, type Draft } from '@/shell/use-draft';
import { useOnce, type Once } from '@/shell/use-once';
import { useWrite } from '@/shell/use-write';
import { carsChanged } from '../parts/use-my-cars';
import { bodyOf, formOf, type CarForm } from './car-form';

export interface CarEdit {
  draft: Draft<CarForm>;
  busy: boolean;
  /** What the server said to the last try. */
  error: ApiError | null;
  adding: Once<Record<string, unknown>, CarView>;
  save: () => void;
}

/** A car that is added (null) or changed; `onSaved` runs once the server has it. */
export function useCarEdit(car: CarView | null, onSaved: () => void): CarEdit {
  const draft = useDraft<CarForm>(`car.${car?.id ?? 'new'}`, formOf(car));
  const saved = (): void => {
    draft.discard();
    void carsChanged();
    onSaved();
  };
  const adding = useOnce<Record<string, unknown>, CarView>('car.add', (body, key) =>
    api.post('/me/cars', body, { key }),
  );
  useDone(adding, saved);
  const editing = useWrite((id: string) => api.patch<CarView>(`/me/cars/${id}`, bodyOf(draft.form, true)));
  const save = (): void => {
    if (!car) void adding.run(bodyOf(draft.form, false));
    else
      void editing.run(car.id).then((changed) => {
        if (changed) saved();
      });
  };
  const refused = adding.outcome?.state === 'refused' ? adding.outcome.error : null;
  return { draft, busy: adding.busy || editing.busy, error: editing.error ?? refused, adding, save };
}
