export { DemoModule } from './demo.module';
export { DemoStore } from './demo.store';
export { fillDemo } from './fill-demo';
export { LocalWechat } from './local-wechat';
