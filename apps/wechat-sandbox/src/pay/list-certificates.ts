import { seal } from '../keys/seal';
import { ok, type Answer } from '../wire/answer';
import type { World } from '../world';

/** The platform certificate, encrypted, as merchants of the older mode download it. */
export function listCertificates(world: World): Answer {
  const { certificate } = world.identity.platform;
  const sealed = seal(world.identity.apiV3Key, certificate.pem, 'certificate');
  return ok({
    data: [
      {
        serial_no: certificate.serial,
        effective_time: certificate.effectiveTime,
        expire_time: certificate.expireTime,
        encrypt_certificate: sealed,
      },
    ],
  });
}
