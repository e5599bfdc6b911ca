import { Global, Module, type OnApplicationShutdown } from '@nestjs/common';
import { Settings } from '../config';
import { FolderStorage } from './folder-storage';
import { ImageStore } from './image.store';
import { Images } from './images';
import { ImagesController } from './images.controller';
import { S3Storage } from './s3-storage';
import { Storage } from './storage';

const storageFor = ({ storage }: Settings): Storage | Promise<Storage> =>
  storage.kind === 'folder' ? new FolderStorage(storage.folder) : S3Storage.open(storage);

@Global()
@Module({
  controllers: [ImagesController],
  providers: [{ provide: Storage, useFactory: storageFor, inject: [Settings] }, Images, ImageStore],
  exports: [Storage],
})
export class StorageModule implements OnApplicationShutdown {
  constructor(private readonly storage: Storage) {}

  onApplicationShutdown(): void {
    this.storage.close();
  }
}
