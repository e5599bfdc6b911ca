/// <reference types="@tarojs/taro" />
declare module '*.css';
/** WeChat's own template and style compilers; each takes the root of a built mini-program and throws what it finds. */
declare module 'miniprogram-compiler' {
  export function wxmlToJs(root: string): string;
  export function wxssToJs(root: string): string;
}
/** Where the API answers: '/api' in H5 (same origin), TARO_APP_API_BASE in the mini-program. */
declare const API_BASE: string;
declare namespace NodeJS {
  interface ProcessEnv {
    NODE_ENV: 'development' | 'production' | 'test';
    TARO_ENV: 'weapp' | 'h5';
  }
}
