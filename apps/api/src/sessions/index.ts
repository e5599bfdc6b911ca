export { OpenSession } from './open-session';
export { SessionsModule } from './sessions.module';
