import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Db } from '../platform/database';
import { Caller, Right, UlidPipe, type StaffCaller } from '../platform/http';
import { Key, Keyed, type RequestKey } from '../platform/idempotency';
import { Incidents } from './incidents';
import { IncidentPage, IncidentQuery, IncidentView, ResolveIncidentInput } from './incidents.dto';
import { ResolveIncident } from './resolve-incident';

@ApiTags('incidents')
@Controller('staff/incidents')
export class IncidentsController {
  constructor(
    private readonly db: Db,
    private readonly incidents: Incidents,
    private readonly resolveIncident: ResolveIncident,
  ) {}

  /** Payments and refunds that a person must look at, newest first. */
  @Get()
  @Right('incident.read')
  @ApiOkResponse({ type: IncidentPage })
  list(@Query() query: IncidentQuery): Promise<IncidentPage> {
    return this.incidents.page(this.db, query);
  }

  /** Deals with one: by asking WeChat, by giving the money back, or by a note of what a person did. It may stay open. */
  @Post(':id/resolution')
  @HttpCode(200)
  @Right('incident.resolve')
  @Keyed()
  @ApiOkResponse({ type: IncidentView })
  resolve(
    @Caller() actor: StaffCaller,
    @Key() key: RequestKey,
    @Param('id', UlidPipe) id: string,
    @Body() input: ResolveIncidentInput,
  ): Promise<IncidentView> {
    return this.resolveIncident.run(key, actor, id, input);
  }
}
