/** Where WeChat Pay sends its notifications, below the deployment's public address. */
export const notifyPaths = { payment: '/api/wechat/pay/notify', refund: '/api/wechat/pay/refund-notify' } as const;
