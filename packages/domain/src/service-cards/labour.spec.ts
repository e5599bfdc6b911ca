import { countText, labourPool, labourText, unitOfUses } from './index';

test.each([
  [0, '0.0'],
  [3, '0.3'],
  [15, '1.5'],
  [100, '10.0'],
  [-15, '-1.5'],
  [-3, '-0.3'],
])('%d tenths of hours read %s', (tenths, text) => {
  expect(labourText(tenths)).toBe(text);
});

test('a count says what is counted: uses of a service by its name, hours by themselves', () => {
  expect(unitOfUses(labourPool)).toBe('labourTenths');
  expect(unitOfUses('wash')).toBe('times');
  expect(countText({ serviceId: 'wash', serviceName: '标准洗车' }, 3)).toBe('标准洗车 3 次');
  expect(countText({ serviceId: labourPool, serviceName: '工时' }, 15)).toBe('1.5 工时');
});
