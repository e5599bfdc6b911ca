import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock';
import { UnitOfWork } from '../../platform/database';
import { PersonalData } from '../../platform/personal-data';

/** A nonce and the secret of the browser that carries it. */
interface SignInState {
  state: string;
  browser: string;
}

/** Nonces that go through WeChat's consent page and come back once. */
@Injectable()
export class SignInStateStore {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly clock: Clock,
    private readonly personalData: PersonalData,
  ) {}

  async add(state: SignInState, returnTo: string, expiresAt: Date): Promise<void> {
    await this.unit.run((tx) =>
      tx.insert('sign_in_state', [{ state_hash: this.hashOf(state), return_to: returnTo, expires_at: expiresAt }]),
    );
  }

  /** Uses a nonce up; false when it isn't ours, went out with another browser, was used or is too old. */
  async take(state: SignInState): Promise<boolean> {
    const taken = await this.unit.run((tx) =>
      tx.write('DELETE FROM sign_in_state WHERE state_hash = ? AND expires_at > ?', [
        this.hashOf(state),
        this.clock.now(),
      ]),
    );
    return taken === 1;
  }

  sweep(before: Date, limit: number): Promise<number> {
    return this.unit.run((tx) => tx.write('DELETE FROM sign_in_state WHERE expires_at < ? LIMIT ?', [before, limit]));
  }

  private hashOf({ state, browser }: SignInState): string {
    return this.personalData.blindIndex('sign-in-state', `${state}\n${browser}`);
  }
}
