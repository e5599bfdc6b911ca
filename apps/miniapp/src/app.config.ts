export default defineAppConfig({
  pages: ['pages/home/index', 'pages/desk/index', 'pages/me/index'],
  subPackages: [
    {
      root: 'owner',
      pages: [
        'card/index',
        'code/index',
        'top-up/index',
        'pay-ask/index',
        'receipt/index',
        'visits/index',
        'cars/index',
        'car-edit/index',
        'drivers/index',
        'join-car/index',
        'notices/index',
        'notice-settings/index',
        'profile/index',
        'privacy/index',
        'refund-quote/index',
        'enter-code/index',
      ],
    },
    {
      root: 'staff',
      pages: [
        'car/index',
        'car-edit/index',
        'member/index',
        'new-member/index',
        'sale/index',
        'settle/index',
        'receipt/index',
      ],
    },
  ],
  window: {
    navigationStyle: 'custom',
    navigationBarTitleText: '车友',
    navigationBarTextStyle: 'black',
    backgroundColor: '#f4f5f8',
    backgroundTextStyle: 'dark',
  },
  tabBar: {
    custom: true,
    color: '#6b7280',
    selectedColor: '#1556e0',
    backgroundColor: '#ffffff',
    list: [
      { pagePath: 'pages/home/index', text: '首页' },
      { pagePath: 'pages/desk/index', text: '工作台' },
      { pagePath: 'pages/me/index', text: '我的' },
    ],
  },
  lazyCodeLoading: 'requiredComponents',
  // Only H5 knows it; a moving page would carry its fixed bars along.
  ...(process.env.TARO_ENV === 'h5' && { animation: false }),
});
