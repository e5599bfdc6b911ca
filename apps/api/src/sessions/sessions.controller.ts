import { Body, Controller, Delete, Get, HttpCode, Ip, Param, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Anonymous, Caller, Right, UlidPipe, type Actor } from '../platform/http';
import { CollectDesktop } from './desktop/collect-desktop';
import { OpenDesktopTicket } from './desktop/open-desktop-ticket';
import { RefreshSession } from './refresh-session';
import {
  AuthorizeQuery,
  AuthorizeUrl,
  CollectInput,
  DesktopCollected,
  DesktopTicket,
  RefreshInput,
  Session,
  WechatSignInInput,
} from './sessions.dto';
import { SignOut } from './sign-out';
import { BeginConsent } from './wechat/begin-consent';
import { Browser } from './wechat/browser';
import { SignInWithWechat } from './wechat/sign-in-with-wechat';

@ApiTags('sessions')
@Controller('sessions')
export class SessionsController {
  constructor(
    private readonly signIn: SignInWithWechat,
    private readonly beginConsent: BeginConsent,
    private readonly refreshSession: RefreshSession,
    private readonly signOut: SignOut,
    private readonly openTicket: OpenDesktopTicket,
    private readonly collectDesktop: CollectDesktop,
  ) {}

  /** Signs in with a login code of the mini-program, or with what the consent page sent back to the H5. */
  @Post('wechat')
  @Anonymous()
  @ApiCreatedResponse({ type: Session })
  wechat(@Body() input: WechatSignInInput, @Ip() address: string, @Browser() browser: string | null): Promise<Session> {
    return this.signIn.run(input, { address, browser });
  }

  /** Where the H5 sends the browser to sign in; a cookie ties the way back to this browser. */
  @Get('wechat/authorize-url')
  @Anonymous()
  @ApiOkResponse({ type: AuthorizeUrl })
  async authorizeUrl(
    @Query() { returnTo }: AuthorizeQuery,
    @Ip() address: string,
    @Browser() browser: string | null,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AuthorizeUrl> {
    const { url, cookie } = await this.beginConsent.run(returnTo, address, browser);
    void reply.header('set-cookie', cookie);
    return { url };
  }

  /** New tokens for a refresh token; the same again when the answer got lost. */
  @Post('refresh')
  @HttpCode(200)
  @Anonymous()
  @ApiOkResponse({ type: Session })
  refresh(@Body() { refreshToken }: RefreshInput, @Ip() address: string): Promise<Session> {
    return this.refreshSession.run(refreshToken, address);
  }

  /** Signs out. */
  @Delete('current')
  @HttpCode(204)
  @Right('session.close')
  @ApiNoContentResponse()
  async close(@Caller() actor: Actor): Promise<void> {
    await this.signOut.run(actor);
  }

  /** Six digits for a desktop, to be confirmed on the phone within three minutes. */
  @Post('desktop')
  @Anonymous()
  @ApiCreatedResponse({ type: DesktopTicket })
  desktop(@Ip() address: string): Promise<DesktopTicket> {
    return this.openTicket.run(address);
  }

  /** The session of a confirmed desktop, once. */
  @Post('desktop/:ticketId/collect')
  @HttpCode(200)
  @Anonymous()
  @ApiOkResponse({ type: DesktopCollected })
  collect(@Param('ticketId', UlidPipe) ticketId: string, @Body() { secret }: CollectInput): Promise<DesktopCollected> {
    return this.collectDesktop.run(ticketId, secret);
  }
}
