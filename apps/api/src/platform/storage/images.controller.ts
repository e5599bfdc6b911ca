import { Controller, Get, Header, Param, Post, StreamableFile } from '@nestjs/common';
import {
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiOkResponse,
  ApiProduces,
  ApiProperty,
  ApiTags,
} from '@nestjs/swagger';
import { Anonymous, Caller, Right, UlidPipe, type StaffCaller } from '../http';
import { Images } from './images';
import { UploadedBytes } from './uploaded-file';

export class UploadedImage {
  @ApiProperty({ example: '01JD4ZK3V8R4Q1M6Y6R0A1B2C3' }) id: string;
  @ApiProperty({ description: 'path on this host', example: '/api/images/01JD4ZK3V8R4Q1M6Y6R0A1B2C3' }) url: string;
}

@ApiTags('images')
@Controller()
export class ImagesController {
  constructor(private readonly images: Images) {}

  /** Keeps one picture (JPEG, PNG or WebP, 5 MB at most), re-encoded without anything but its pixels. */
  @Post('staff/images')
  @Right('image.upload')
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } },
  })
  @ApiCreatedResponse({ type: UploadedImage })
  upload(@Caller() actor: StaffCaller, @UploadedBytes() bytes: Buffer): Promise<UploadedImage> {
    return this.images.upload(actor, bytes);
  }

  /** A picture. What an id names never changes, so it may be kept for ever. */
  @Get('images/:id')
  @Anonymous()
  @Header('cache-control', 'public, max-age=31536000, immutable')
  @Header('x-content-type-options', 'nosniff')
  @Header('content-security-policy', "default-src 'none'")
  @ApiProduces('image/jpeg')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async read(@Param('id', UlidPipe) id: string): Promise<StreamableFile> {
    const { bytes, contentType } = await this.images.read(id);
    return new StreamableFile(bytes, { type: contentType, length: bytes.length });
  }
}
