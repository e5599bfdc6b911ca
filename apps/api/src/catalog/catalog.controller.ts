import { Body, Controller, Get, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Db } from '../platform/database';
import { Anonymous, Caller, Right, type StaffCaller } from '../platform/http';
import { AddService } from './add-service';
import { Catalog } from './catalog';
import {
  AddServiceInput,
  EditServiceInput,
  serviceVersionView,
  ServiceVersionView,
  serviceView,
  ServiceView,
} from './catalog.dto';
import { EditService } from './edit-service';
import { ServiceHistory } from './service-history';

@ApiTags('catalog')
@Controller()
export class CatalogController {
  constructor(
    private readonly catalog: Catalog,
    private readonly history: ServiceHistory,
    private readonly addService: AddService,
    private readonly editService: EditService,
    private readonly db: Db,
  ) {}

  /** What is sold now, with prices anybody may read. */
  @Anonymous()
  @Get('services')
  @ApiOkResponse({ type: [ServiceView] })
  async open(): Promise<ServiceView[]> {
    return (await this.catalog.list(this.db)).map(serviceView);
  }

  /** Everything, also what isn't sold any more. */
  @Right('catalog.read')
  @Get('staff/services')
  @ApiOkResponse({ type: [ServiceView] })
  async all(): Promise<ServiceView[]> {
    return (await this.catalog.all(this.db)).map(serviceView);
  }

  /** Each version of a service with who made it and why, newest first. */
  @Right('catalog.read')
  @Get('staff/services/:id/versions')
  @ApiOkResponse({ type: [ServiceVersionView] })
  async versions(@Param('id') id: string): Promise<ServiceVersionView[]> {
    return (await this.history.run(id)).map(serviceVersionView);
  }

  @Right('catalog.edit')
  @Post('staff/services')
  @HttpCode(201)
  @ApiCreatedResponse({ type: ServiceView })
  add(@Caller() actor: StaffCaller, @Body() input: AddServiceInput): Promise<ServiceView> {
    return this.addService.run(actor, input);
  }

  @Right('catalog.edit')
  @Patch('staff/services/:id')
  @ApiOkResponse({ type: ServiceView })
  edit(@Caller() actor: StaffCaller, @Param('id') id: string, @Body() input: EditServiceInput): Promise<ServiceView> {
    return this.editService.run(actor, id, input);
  }
}
