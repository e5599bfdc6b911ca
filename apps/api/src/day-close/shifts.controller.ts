import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Db } from '../platform/database';
import { Caller, Right, UlidPipe, type StaffCaller } from '../platform/http';
import { Key, Keyed, type RequestKey } from '../platform/idempotency';
import { AcceptDifference } from './accept-difference';
import { CountShift } from './count-shift';
import { ExplainDifference } from './explain-difference';
import { MoveCash } from './move-cash';
import { OpenShift } from './open-shift';
import { ShiftViews } from './shift-views';
import { CountShiftInput, ExplainInput, MoveCashInput, OpenShiftInput, ShiftView } from './shifts.dto';

@ApiTags('shifts')
@Controller('staff/shifts')
export class ShiftsController {
  constructor(
    private readonly db: Db,
    private readonly views: ShiftViews,
    private readonly opening: OpenShift,
    private readonly moving: MoveCash,
    private readonly counting: CountShift,
    private readonly explaining: ExplainDifference,
    private readonly accepting: AcceptDifference,
  ) {}

  /** Opens a shift at the till of my shop; there is one at a time. */
  @Post()
  @Right('shift.open')
  @Keyed()
  @ApiCreatedResponse({ type: ShiftView })
  open(@Key() key: RequestKey, @Caller() actor: StaffCaller, @Body() { floatFen }: OpenShiftInput): Promise<ShiftView> {
    return this.opening.run(key, actor, floatFen);
  }

  /** A shift; what should be in its drawer is told once it was counted. */
  @Get(':id')
  @Right('shift.read')
  @ApiOkResponse({ type: ShiftView })
  shift(@Caller() actor: StaffCaller, @Param('id', UlidPipe) id: string): Promise<ShiftView> {
    return this.views.one(this.db, actor, id);
  }

  /** Cash that goes in or out of the drawer by hand. */
  @Post(':id/moves')
  @Right('shift.move')
  @Keyed()
  @ApiCreatedResponse({ type: ShiftView })
  move(
    @Key() key: RequestKey,
    @Caller() actor: StaffCaller,
    @Param('id', UlidPipe) id: string,
    @Body() input: MoveCashInput,
  ): Promise<ShiftView> {
    return this.moving.run(key, actor, id, input);
  }

  /** The blind count, which ends the shift; with a difference it wants an explanation. */
  @Post(':id/count')
  @HttpCode(200)
  @Right('shift.count')
  @Keyed()
  @ApiOkResponse({ type: ShiftView })
  count(
    @Key() key: RequestKey,
    @Caller() actor: StaffCaller,
    @Param('id', UlidPipe) id: string,
    @Body() { countedFen, pieces = [] }: CountShiftInput,
  ): Promise<ShiftView> {
    return this.counting.run(key, actor, id, { countedFen, pieces });
  }

  /** Why the drawer was off; above the role's limit a second person has to accept it. */
  @Post(':id/explanation')
  @HttpCode(200)
  @Right('shift.explain')
  @Keyed()
  @ApiOkResponse({ type: ShiftView })
  explain(
    @Key() key: RequestKey,
    @Caller() actor: StaffCaller,
    @Param('id', UlidPipe) id: string,
    @Body() input: ExplainInput,
  ): Promise<ShiftView> {
    return this.explaining.run(key, actor, id, input);
  }

  /** The second person accepts a difference. */
  @Post(':id/acceptance')
  @HttpCode(200)
  @Right('shift.accept')
  @Keyed()
  @ApiOkResponse({ type: ShiftView })
  accept(@Key() key: RequestKey, @Caller() actor: StaffCaller, @Param('id', UlidPipe) id: string): Promise<ShiftView> {
    return this.accepting.run(key, actor, id);
  }
}
