import { View } from '@tarojs/components';
import { useState } from 'react';
import { api } from '@/shell/api';
import { useDraft } from '@/shell/use-draft';
import { InputRow } from '@/ui/input-row';
import { SectionHead } from '@/ui/section-head';
import { PickServicesSheet } from '../../parts/pick-services-sheet';
import { SaveSheet } from '../../parts/save-sheet';
import type { CouponTemplateView } from '../../parts/wire';
import { templateBody, templateFormOf, templateTrouble, type PartProps, type TemplateForm } from '../template-form';
import { BenefitPart } from './benefit-part';
import { LimitsPart } from './limits-part';
import { OccasionPart } from './occasion-part';
import { ScopePart } from './scope-part';
import { StackingPart } from './stacking-part';
import { ValidityPart } from './validity-part';

export interface TemplateSheetProps {
  template: CouponTemplateView | null;
  onClose: () => void;
}

/** A kind of coupon: what it takes off, of what, when, how many; coupons that are out keep the rules they were issued under. */
export function TemplateSheet({ template, onClose }: TemplateSheetProps) {
  const [picking, setPicking] = useState(false);
  const { form, change, discard } = useDraft<TemplateForm>(
    template ? `staff.coupon-template.${template.id}.${String(template.version)}` : 'staff.coupon-template.new',
    templateFormOf(template),
  );
  const send = async (): Promise<void> => {
    const body = templateBody(form);
    if (template) {
      const path = `/staff/coupon-templates/${template.id}`;
      await api.put<CouponTemplateView>(path, { ...body, version: template.version });
    } else await api.post<CouponTemplateView>('/staff/coupon-templates', body);
    discard();
  };
  return (
    <>
      <SaveSheet
        title={template ? '修改优惠券' : '添加优惠券'}
        trouble={templateTrouble(form)}
        send={send}
        onClose={onClose}
        name="template"
      >
        <Fields
          form={form}
          known={template !== null}
          onChange={change}
          onPick={() => {
            setPicking(true);
          }}
        />
      </SaveSheet>
      {picking && (
        <PickServicesSheet
          title="能抵哪些项目"
          parts
          picked={form.itemIds ?? []}
          onDone={(services) => {
            change({ itemIds: services.map(({ id }) => id) });
          }}
          onClose={() => {
            setPicking(false);
          }}
        />
      )}
    </>
  );
}

function Fields({ form, known, onChange, onPick }: PartProps & { known: boolean; onPick: () => void }) {
  return (
    <>
      <View className="-mx-4">
        <InputRow
          label="名称"
          needed
          value={form.name}
          hint="例如 满 200 减 30"
          maxLength={30}
          onChange={(name) => {
            onChange({ name });
          }}
          testId="template-name"
        />
      </View>
      <BenefitPart form={form} onChange={onChange} />
      <ValidityPart form={form} onChange={onChange} />
      <ScopePart form={form} onChange={onChange} onPick={onPick} />
      <OccasionPart form={form} onChange={onChange} />
      <LimitsPart form={form} onChange={onChange} />
      <StackingPart form={form} onChange={onChange} />
      <SectionHead title={known ? '为什么改' : '为什么发'} />
      <View className="-mx-4">
        <InputRow
          label="原因"
          needed
          value={form.reason}
          hint="会留在操作记录里"
          maxLength={120}
          onChange={(reason) => {
            onChange({ reason });
          }}
          testId="template-reason"
        />
      </View>
    </>
  );
}
