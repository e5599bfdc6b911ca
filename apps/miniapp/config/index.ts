import path from 'node:path';
import { defineConfig } from '@tarojs/cli';
import type { IProjectConfig } from '@tarojs/taro/types/compile';
import { UnifiedWebpackPluginV5 } from 'weapp-tailwindcss/webpack';

const source = path.resolve(__dirname, '../src');
const packages = path.resolve(__dirname, '../../../packages');
/** node_modules aren't transpiled by Taro, and the private fields of these packages break old phones. */
const esnext = (file: string): boolean => /node_modules[\\/](@tanstack|zustand|qrcode-generator)[\\/]/.test(file);
const apiBase =
  process.env['TARO_APP_API_BASE'] ?? (process.env.TARO_ENV === 'h5' ? '/api' : 'http://127.0.0.1:3000/api');

const mini: NonNullable<IProjectConfig['mini']> = {
  compile: { include: [packages, esnext] },
  optimizeMainPackage: { enable: true },
  webpackChain(chain, webpack) {
    // The workspace packages are compiled from their sources: no build of theirs has to come first.
    chain.resolve.set('conditionNames', ['cheyou-source', '...']);
    // The mini-program has no AbortController, and react-query hangs silently without one.
    chain
      .plugin('abort')
      .use(webpack.ProvidePlugin, [{ AbortController: [path.join(source, 'shims/abort.ts'), 'AbortController'] }]);
    chain.merge({ plugin: { tailwind: { plugin: UnifiedWebpackPluginV5, args: [{ appType: 'taro' }] } } });
  },
  miniCssExtractPluginOption: { ignoreOrder: true },
  // A px stays a px (decision 0030): screens grow by flex, texts by elder mode.
  postcss: { pxtransform: { enable: false, config: {} }, cssModules: { enable: false } },
};

const h5: NonNullable<IProjectConfig['h5']> = {
  compile: { include: [packages, esnext] },
  publicPath: '/',
  staticDirectory: 'static',
  router: { mode: 'hash' },
  output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
  miniCssExtractPluginOption: {
    ignoreOrder: true,
    filename: 'css/[name].[contenthash:8].css',
    chunkFilename: 'css/[name].[contenthash:8].css',
  },
  webpackChain(chain) {
    chain.resolve.set('conditionNames', ['cheyou-source', '...']);
    // Without it each page carries its own copy of shell and kit.
    chain.optimization.splitChunks({
      chunks: 'all',
      cacheGroups: {
        vendor: { test: /[\\/]node_modules[\\/]/, name: 'vendor', chunks: 'initial', priority: 20 },
        shared: { test: /[\\/](shell|ui|packages)[\\/]/, name: 'shared', minChunks: 2, priority: 10 },
      },
    });
  },
  postcss: {
    pxtransform: { enable: false, config: {} },
    autoprefixer: { enable: true, config: {} },
    cssModules: { enable: false },
  },
};

export default defineConfig(() => {
  const base = {
    projectName: 'cheyou-miniapp',
    date: '2026-11-21',
    designWidth: 375,
    deviceRatio: { 375: 2, 640: 1.17, 750: 1, 828: 0.905 },
    sourceRoot: 'src',
    outputRoot: `dist/${process.env.TARO_ENV}`,
    framework: 'react',
    compiler: { type: 'webpack5', prebundle: { enable: false } },
    cache: { enable: false },
    alias: {
      '@': source,
      // Two copies of this runtime give a white page and a green build.
      '@tarojs/plugin-framework-react/dist/runtime': require.resolve('@tarojs/plugin-framework-react/dist/runtime'),
    },
    defineConstants: { API_BASE: JSON.stringify(apiBase) },
    mini,
    h5,
  } satisfies Partial<IProjectConfig>;
  return base;
});
