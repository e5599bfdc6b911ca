import { randomBytes } from 'node:crypto';
import type { SandboxClock } from '../time/clock';

export type CodePurpose = 'login' | 'phone' | 'oauth';

/** What a code stands for. */
export interface Code {
  purpose: CodePurpose;
  personId: string;
  appid: string;
  /** Scope of an OAuth code. */
  scope: string;
  expires: number;
  used: boolean;
}

/** Why a code can't be taken, in WeChat's own numbers: 40029 unknown or expired, 40163 used before. */
export type CodeProblem = 40029 | 40163;

const lifetime = 5 * 60_000;

/** Codes that a person's WeChat hands to the app: each for one purpose, once, for five minutes. */
export class Codes {
  private readonly codes = new Map<string, Code>();

  constructor(private readonly clock: SandboxClock) {}

  make(purpose: CodePurpose, personId: string, appid: string, scope = ''): string {
    const code = `0${randomBytes(15).toString('hex')}S`;
    this.codes.set(code, { purpose, personId, appid, scope, expires: this.clock.now() + lifetime, used: false });
    return code;
  }

  take(text: string, purpose: CodePurpose, appid: string): Code | CodeProblem {
    const code = this.codes.get(text);
    if (code?.purpose !== purpose || code.appid !== appid) return 40029;
    if (code.used) return 40163;
    if (code.expires <= this.clock.now()) return 40029;
    code.used = true;
    return code;
  }

  clear(): void {
    this.codes.clear();
  }
}
