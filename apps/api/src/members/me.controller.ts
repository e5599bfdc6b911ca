import { Body, Controller, Get, Header, HttpCode, Param, Patch, Post, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Caller, Right, type Actor } from '../platform/http';
import { Key, Keyed, type RequestKey } from '../platform/idempotency';
import { AnswersPage } from './answers-page';
import { BindPhone } from './binding/bind-phone';
import { BindPhoneInput, RebindInput } from './binding/binding.dto';
import { Rebind } from './binding/rebind';
import { EditMe } from './people/edit-me';
import { EditMeInput } from './people/members.dto';
import { Consents } from './privacy/consents';
import { DeleteMe } from './privacy/delete-me';
import { Consent, ConsentInput, DeletionInput, PrivacyView } from './privacy/privacy.dto';
import { StoredAboutMe } from './privacy/stored-about-me';

@ApiTags('me')
@Controller('me')
export class MeController {
  constructor(
    private readonly editMe: EditMe,
    private readonly bindPhone: BindPhone,
    private readonly rebind: Rebind,
    private readonly consents: Consents,
    private readonly stored: StoredAboutMe,
    private readonly deleteMe: DeleteMe,
  ) {}

  @Right('me.edit')
  @Patch()
  @AnswersPage('Me')
  edit(@Caller() actor: Actor, @Body() input: EditMeInput): Promise<object> {
    return this.editMe.run(actor, input);
  }

  /** Binds the phone behind WeChat's phone code; a card the counter opened under it comes along. */
  @Right('me.bindPhone')
  @Keyed()
  @Post('phone')
  @HttpCode(200)
  @AnswersPage('Me')
  phone(@Caller() actor: Actor, @Key() key: RequestKey, @Body() { code }: BindPhoneInput): Promise<object> {
    return this.bindPhone.run(actor, key, code);
  }

  /** Takes a member over to this WeChat account by the code the counter issued. */
  @Right('me.rebind')
  @Keyed()
  @Post('rebinding')
  @HttpCode(200)
  @AnswersPage('Me')
  rebinding(@Caller() actor: Actor, @Key() key: RequestKey, @Body() { code }: RebindInput): Promise<object> {
    return this.rebind.run(actor, key, code);
  }

  @Right('me.consent')
  @Get('consents')
  @ApiOkResponse({ type: [Consent] })
  listConsents(@Caller() actor: Actor): Promise<Consent[]> {
    return this.consents.list(actor);
  }

  @Right('me.consent')
  @Put('consents/:kind')
  @ApiOkResponse({ type: [Consent] })
  setConsent(@Caller() actor: Actor, @Param('kind') kind: string, @Body() input: ConsentInput): Promise<Consent[]> {
    return this.consents.set(actor, kind, input);
  }

  /** What is stored about me. */
  @Right('me.privacy')
  @Get('privacy')
  @ApiOkResponse({ type: PrivacyView })
  privacy(@Caller() actor: Actor): Promise<PrivacyView> {
    return this.stored.view(actor);
  }

  /** My own data as a file. */
  @Right('me.privacy')
  @Get('privacy/export')
  @Header('content-disposition', 'attachment; filename="my-data.json"')
  @ApiOkResponse({ schema: { type: 'object', additionalProperties: true } })
  exportMine(@Caller() actor: Actor): Promise<Record<string, unknown>> {
    return this.stored.file(actor);
  }

  /** Deletes the account; refused while a card holds money. */
  @Right('me.privacy')
  @Keyed()
  @Post('privacy/deletion')
  @HttpCode(204)
  @ApiNoContentResponse()
  async deletion(@Caller() actor: Actor, @Key() key: RequestKey, @Body() _input: DeletionInput): Promise<void> {
    await this.deleteMe.run(actor, key);
  }
}
