export { Me } from './me/me.dto';
export { MePage } from './me/me-page';
export { OpenSession } from './open-session';
export { SessionsModule } from './sessions.module';
