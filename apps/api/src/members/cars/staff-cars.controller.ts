import { Body, Controller, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Caller, Right, UlidPipe, type StaffCaller } from '../../platform/http';
import { Key, Keyed, type RequestKey } from '../../platform/idempotency';
import { AnswersPage } from '../answers-page';
import { AddMemberCar } from './add-member-car';
import {
  AddMemberCarInput,
  CarFactsInput,
  ChangePlateInput,
  OdometerInput,
  SetOwnerInput,
  WalkInInput,
} from './car-inputs.dto';
import { CarView } from './cars.dto';
import { EditCar } from './edit-car';
import { OpenWalkIn } from './open-walk-in';
import { SetOwner } from './set-owner';

@ApiTags('staff: cars')
@Controller('staff')
export class StaffCarsController {
  constructor(
    private readonly openWalkIn: OpenWalkIn,
    private readonly addCar: AddMemberCar,
    private readonly edit: EditCar,
    private readonly setOwner: SetOwner,
  ) {}

  /** A car without a member; a plate that came before is that car. */
  @Right('walkIn.create')
  @Keyed()
  @Post('walk-ins')
  @AnswersPage('StaffCar', 201)
  walkIn(@Caller() actor: StaffCaller, @Key() key: RequestKey, @Body() input: WalkInInput): Promise<object> {
    return this.openWalkIn.run(actor, key, input);
  }

  @Right('car.create')
  @Keyed()
  @Post('members/:id/cars')
  @ApiCreatedResponse({ type: CarView })
  add(
    @Caller() actor: StaffCaller,
    @Key() key: RequestKey,
    @Param('id', UlidPipe) id: string,
    @Body() input: AddMemberCarInput,
  ): Promise<CarView> {
    return this.addCar.run(actor, key, id, input);
  }

  @Right('car.edit')
  @Patch('cars/:id')
  @ApiOkResponse({ type: CarView })
  facts(
    @Caller() actor: StaffCaller,
    @Param('id', UlidPipe) id: string,
    @Body() input: CarFactsInput,
  ): Promise<CarView> {
    return this.edit.facts(actor, id, input);
  }

  @Right('car.odometer')
  @Post('cars/:id/odometer')
  @HttpCode(200)
  @ApiOkResponse({ type: CarView })
  odometer(
    @Caller() actor: StaffCaller,
    @Param('id', UlidPipe) id: string,
    @Body() input: OdometerInput,
  ): Promise<CarView> {
    return this.edit.reading(actor, id, input);
  }

  @Right('car.edit')
  @Post('cars/:id/plate')
  @HttpCode(200)
  @ApiOkResponse({ type: CarView })
  plate(
    @Caller() actor: StaffCaller,
    @Param('id', UlidPipe) id: string,
    @Body() input: ChangePlateInput,
  ): Promise<CarView> {
    return this.edit.plate(actor, id, input);
  }

  /** Another owner, or none: the car becomes a walk-in again. */
  @Right('car.edit')
  @Post('cars/:id/owner')
  @HttpCode(200)
  @ApiOkResponse({ type: CarView })
  owner(
    @Caller() actor: StaffCaller,
    @Param('id', UlidPipe) id: string,
    @Body() input: SetOwnerInput,
  ): Promise<CarView> {
    return this.setOwner.run(actor, id, input);
  }
}
