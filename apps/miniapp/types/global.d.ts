/// <reference types="@tarojs/taro" />
declare module '*.css';
/** Where the API answers: '/api' in H5 (same origin), TARO_APP_API_BASE in the mini-program. */
declare const API_BASE: string;
declare namespace NodeJS {
  interface ProcessEnv {
    NODE_ENV: 'development' | 'production' | 'test';
    TARO_ENV: 'weapp' | 'h5';
  }
}
