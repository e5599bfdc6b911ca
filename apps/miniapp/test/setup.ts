Object.assign(globalThis, { API_BASE: '', IS_REACT_ACT_ENVIRONMENT: true });
process.env['TARO_ENV'] = 'h5';
