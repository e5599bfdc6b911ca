export type { Actor, StaffActor, StaffCaller } from './actor';
export { type ActorReader, GuardPort } from './guard-port';
export { HttpModule } from './http.module';
export { openApiOf } from './open-api';
export { PageQuery } from './page-query';
export { allowed, Refused } from './refused';
export { Anonymous, Caller, Right } from './right';
export { httpAdapter, setUpHttp } from './set-up-http';
export { ulidPattern, UlidPipe } from './ulid.pipe';
