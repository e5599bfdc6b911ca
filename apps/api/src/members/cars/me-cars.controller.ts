import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Db } from '../../platform/database';
import { Caller, Right, UlidPipe, type Actor } from '../../platform/http';
import { Key, Keyed, type RequestKey } from '../../platform/idempotency';
import { AcceptDriverInvitation } from './accept-driver-invitation';
import { AddMyCar } from './add-my-car';
import {
  AcceptDriverInput,
  AddCarInput,
  DriverInvitationView,
  EditMyCarInput,
  InviteDriverInput,
  OdometerInput,
} from './car-inputs.dto';
import { Cars } from './cars';
import { CarView } from './cars.dto';
import { ChangeDriver } from './change-driver';
import { EditMyCar } from './edit-my-car';
import { InviteDriver } from './invite-driver';
import { LeaveMyCar } from './leave-my-car';
import { ReadMyOdometer } from './read-my-odometer';

@ApiTags('my cars')
@Controller('me')
export class MeCarsController {
  constructor(
    private readonly cars: Cars,
    private readonly addCar: AddMyCar,
    private readonly editCar: EditMyCar,
    private readonly leaveCar: LeaveMyCar,
    private readonly readOdometer: ReadMyOdometer,
    private readonly inviteDriver: InviteDriver,
    private readonly acceptInvitation: AcceptDriverInvitation,
    private readonly changeDriver: ChangeDriver,
    private readonly db: Db,
  ) {}

  /** Cars I own, then cars I drive. */
  @Right('car.read')
  @Get('cars')
  @ApiOkResponse({ type: [CarView] })
  list(@Caller() { memberId }: Actor): Promise<CarView[]> {
    return this.cars.viewsOfMember(this.db, memberId, { unmasked: true, staff: false });
  }

  /** Adds a car; one that came as a walk-in brings its history. */
  @Right('car.create')
  @Keyed()
  @Post('cars')
  @ApiCreatedResponse({ type: CarView })
  add(@Caller() actor: Actor, @Key() key: RequestKey, @Body() input: AddCarInput): Promise<CarView> {
    return this.addCar.run(actor, key, input);
  }

  @Right('car.edit')
  @Patch('cars/:id')
  @ApiOkResponse({ type: CarView })
  edit(@Caller() actor: Actor, @Param('id', UlidPipe) id: string, @Body() input: EditMyCarInput): Promise<CarView> {
    return this.editCar.run(actor, id, input);
  }

  /** Unlinks the car; once its owner leaves, so do its drivers. */
  @Right('car.edit')
  @Delete('cars/:id')
  @HttpCode(204)
  @ApiNoContentResponse()
  leave(@Caller() actor: Actor, @Param('id', UlidPipe) id: string): Promise<void> {
    return this.leaveCar.run(actor, id);
  }

  @Right('car.odometer')
  @Post('cars/:id/odometer')
  @HttpCode(200)
  @ApiOkResponse({ type: CarView })
  odometer(@Caller() actor: Actor, @Param('id', UlidPipe) id: string, @Body() input: OdometerInput): Promise<CarView> {
    return this.readOdometer.run(actor, id, input);
  }

  /** A code for a driver; it is shown once and good for two days. */
  @Right('car.share')
  @Post('cars/:id/driver-invitations')
  @ApiCreatedResponse({ type: DriverInvitationView })
  invite(
    @Caller() actor: Actor,
    @Param('id', UlidPipe) id: string,
    @Body() input: InviteDriverInput,
  ): Promise<DriverInvitationView> {
    return this.inviteDriver.run(actor, id, input);
  }

  @Right('car.share')
  @Post('driver-invitations/acceptance')
  @HttpCode(200)
  @ApiOkResponse({ type: CarView })
  accept(@Caller() actor: Actor, @Body() { code }: AcceptDriverInput): Promise<CarView> {
    return this.acceptInvitation.run(actor, code);
  }

  @Right('car.share')
  @Patch('cars/:id/drivers/:memberId')
  @ApiOkResponse({ type: CarView })
  allow(
    @Caller() actor: Actor,
    @Param('id', UlidPipe) id: string,
    @Param('memberId', UlidPipe) driverId: string,
    @Body() { maySpend }: InviteDriverInput,
  ): Promise<CarView> {
    return this.changeDriver.setMaySpend(actor, id, driverId, maySpend);
  }

  @Right('car.share')
  @Delete('cars/:id/drivers/:memberId')
  @HttpCode(204)
  @ApiNoContentResponse()
  dismiss(
    @Caller() actor: Actor,
    @Param('id', UlidPipe) id: string,
    @Param('memberId', UlidPipe) driverId: string,
  ): Promise<void> {
    return this.changeDriver.dismiss(actor, id, driverId);
  }
}
