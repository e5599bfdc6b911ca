import { Body, Controller, Get, Patch } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Db } from '../platform/database';
import { Caller, Right, type StaffCaller } from '../platform/http';
import { EditMerchantSettings } from './edit-merchant-settings';
import { Shops, type MerchantInForce } from './shops';
import { EditMerchantInput, MerchantSettings } from './shops.dto';

@ApiTags('settings')
@Controller('staff/settings')
export class SettingsController {
  constructor(
    private readonly shops: Shops,
    private readonly editSettings: EditMerchantSettings,
    private readonly db: Db,
  ) {}

  /** The merchant's settings in force. */
  @Get()
  @Right('settings.read')
  @ApiOkResponse({ type: MerchantSettings })
  async read(): Promise<MerchantSettings> {
    return settingsOf(await this.shops.merchant(this.db));
  }

  /** Changes what is given; the change is kept with its reason. */
  @Patch()
  @Right('settings.edit')
  @ApiOkResponse({ type: MerchantSettings })
  async edit(@Caller() actor: StaffCaller, @Body() input: EditMerchantInput): Promise<MerchantSettings> {
    await this.editSettings.run(actor, input);
    return this.read();
  }
}

function settingsOf(merchant: MerchantInForce): MerchantSettings {
  return {
    merchantName: merchant.merchantName,
    topUpOpen: merchant.topUpOpen,
    namedCapFen: merchant.namedCapFen,
    unnamedCapFen: merchant.unnamedCapFen,
    minTopUpFen: merchant.minTopUpFen,
    claimConfirmAboveFen: merchant.claimConfirmAboveFen,
    counterApprovalAboveFen: merchant.counterApprovalAboveFen,
    prepaidTerms: merchant.prepaidTerms,
  };
}
