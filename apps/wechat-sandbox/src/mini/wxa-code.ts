import { Type, type Static } from '@sinclair/typebox';
import { toBuffer } from 'qrcode';
import { apiRefusal, type Answer } from '../wire/answer';
import { checker } from '../wire/schema';
import type { World } from '../world';

const colour = Type.Union([Type.String(), Type.Integer()]);
const schema = Type.Object(
  {
    scene: Type.String(),
    page: Type.Optional(Type.String()),
    check_path: Type.Optional(Type.Boolean()),
    env_version: Type.Optional(Type.Union([Type.Literal('release'), Type.Literal('trial'), Type.Literal('develop')])),
    width: Type.Optional(Type.Integer({ minimum: 280, maximum: 1280 })),
    auto_color: Type.Optional(Type.Boolean()),
    line_color: Type.Optional(Type.Object({ r: colour, g: colour, b: colour }, { additionalProperties: false })),
    is_hyaline: Type.Optional(Type.Boolean()),
  },
  { additionalProperties: false },
);

export const checkWxaCode = checker(schema);

const defaultWidth = 430;

/**
 * A mini-program code as a PNG. Only WeChat can draw and read its round codes, so this one is a QR code that opens the
 * page through the phone's browser.
 */
export async function wxaCode(world: World, request: Static<typeof schema>, appid: string): Promise<Answer> {
  if (appid !== world.identity.mini.appid) return apiRefusal(40013, 'invalid appid');
  if (!/^[0-9A-Za-z!#$&'()*+,/:;=?@\-._~]{1,32}$/.test(request.scene)) {
    return apiRefusal(40169, 'invalid length for scene, or the data is not json string');
  }
  if (request.page !== undefined && (request.page.startsWith('/') || request.page.includes('?'))) {
    return apiRefusal(41030, 'invalid page');
  }
  const target = `${world.addresses.phone}/#/${request.page ?? ''}?scene=${encodeURIComponent(request.scene)}`;
  const image = await toBuffer(target, {
    type: 'png',
    width: request.width ?? defaultWidth,
    errorCorrectionLevel: 'M',
  });
  return { status: 200, contentType: 'image/png', body: image };
}
