import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Caller, Right, type Actor } from '../platform/http';
import { Home } from './home.dto';
import { ReadHome } from './read-home';

@ApiTags('owner')
@Controller('me/home')
export class HomeController {
  constructor(private readonly reading: ReadHome) {}

  /** Everything the owner's first screen shows. */
  @Get()
  @Right('me.read')
  @ApiOkResponse({ type: Home })
  home(@Caller() actor: Actor): Promise<Home> {
    return this.reading.run(actor);
  }
}
