import { ApiResponse } from '@nestjs/swagger';

/** Documents an answer whose class a higher room declares: the page that MemberPages is filled with. */
export const AnswersPage = (page: 'Me' | 'StaffMember' | 'StaffCar', status: 200 | 201 = 200): MethodDecorator =>
  ApiResponse({ status, description: '', schema: { $ref: `#/components/schemas/${page}` } });
