export type { NewNotice } from './notice';
export { Notices } from './notices';
export { NoticesModule } from './notices.module';
