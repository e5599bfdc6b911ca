import { View } from '@tarojs/components';
import { useState } from 'react';
import { Card } from '@/ui/card';
import { CheckRow } from '@/ui/check';
import { SectionHead } from '@/ui/section-head';
import { Sheet } from '@/ui/sheet';
import type { Terms } from './wire';

export interface ToldTermsProps {
  terms: Terms;
  told: boolean;
  onTold: (told: boolean) => void;
}

/** The member accepts the terms by word; the staff member signs that they were told. */
export function ToldTerms({ terms, told, onTold }: ToldTermsProps) {
  const [reading, setReading] = useState(false);
  return (
    <>
      <SectionHead
        title="章程要点"
        more={<View className="text-brand">全文</View>}
        onTap={() => {
          setReading(true);
        }}
      />
      <Card>
        {terms.points.map((point) => (
          <View key={point} className="text-14 py-0.5">
            {point}
          </View>
        ))}
      </Card>
      <View className="mt-3">
        <CheckRow on={told} onChange={onTold} testId="terms-told">
          已向车主说明《{terms.title}》{terms.version} 版，车主当面同意
        </CheckRow>
      </View>
      <WholeText
        open={reading}
        terms={terms}
        onClose={() => {
          setReading(false);
        }}
      />
    </>
  );
}

function WholeText({ open, terms, onClose }: { open: boolean; terms: Terms; onClose: () => void }) {
  return (
    <Sheet open={open} title={terms.title} onClose={onClose} testId="terms-sheet">
      <View className="text-12 text-secondary mb-3">{terms.version} 版</View>
      {terms.text
        .split(/\n+/)
        .filter((paragraph) => paragraph.trim() !== '')
        .map((paragraph, index) => (
          <View key={index} className="text-14 mb-3">
            {paragraph}
          </View>
        ))}
    </Sheet>
  );
}
