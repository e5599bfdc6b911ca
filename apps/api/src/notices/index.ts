export { type NewNotice, Notices } from './notices';
export { NoticesModule } from './notices.module';
