// Rules of this house that no public plugin has; each is named as it is reported: cheyou/<name>.
import { clockRules } from './clock.mjs';
import { namingRules } from './naming.mjs';
import { roomRules } from './rooms.mjs';
import { screenRules } from './screens.mjs';

export const cheyou = { rules: { ...roomRules, ...namingRules, ...clockRules, ...screenRules } };
