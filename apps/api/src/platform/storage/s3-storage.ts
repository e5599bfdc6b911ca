import type { S3Client } from '@aws-sdk/client-s3';
import type { StorageSettings } from '../config';
import { checkKey, Storage } from './storage';

type S3Settings = Extract<StorageSettings, { kind: 's3' }>;
type Sdk = typeof import('@aws-sdk/client-s3');

/** Files in a bucket that speaks S3. */
export class S3Storage extends Storage {
  private constructor(
    private readonly sdk: Sdk,
    private readonly client: S3Client,
    private readonly bucket: string,
  ) {
    super();
  }

  static async open({ endpoint, region, bucket, accessKey, secretKey }: S3Settings): Promise<S3Storage> {
    // The client is large: it is loaded only where a bucket is used.
    const sdk = await import('@aws-sdk/client-s3');
    const client = new sdk.S3Client({
      region,
      credentials: { accessKeyId: accessKey, secretAccessKey: secretKey },
      maxAttempts: 3,
      requestHandler: { connectionTimeout: 3_000, requestTimeout: 10_000 },
      // The newer checksums are unknown to many services that speak S3; TLS and the content hash in the key guard the bytes.
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
      ...(endpoint !== null && { endpoint, forcePathStyle: true }),
    });
    return new S3Storage(sdk, client, bucket);
  }

  async put(key: string, bytes: Buffer, contentType: string): Promise<void> {
    checkKey(key);
    const { PutObjectCommand } = this.sdk;
    const put = { Bucket: this.bucket, Key: key, Body: bytes, ContentType: contentType };
    await this.client.send(new PutObjectCommand(put));
  }

  async get(key: string): Promise<Buffer | null> {
    checkKey(key);
    const { GetObjectCommand, NoSuchKey } = this.sdk;
    try {
      const { Body } = await this.client.send(new GetObjectCommand({ Bucket: this.bucket, Key: key }));
      return Body ? Buffer.from(await Body.transformToByteArray()) : null;
    } catch (error) {
      if (error instanceof NoSuchKey) return null;
      throw error;
    }
  }

  /** Lets go of the connections. */
  override close(): void {
    this.client.destroy();
  }
}
